"""What offices write, for the tests of old encodings: phrases of hospital IT, and texts that are ordinary."""

from __future__ import annotations

ANSWERS = """
Có
Không
Đạt
Không đạt
Chưa đạt
Đạt một phần
Một phần
Chưa
Chưa có
Không có
Đã có
Có một phần
Không áp dụng
Đang triển khai
Chưa triển khai
Đã triển khai
Đang thực hiện
Chưa thực hiện
Đầy đủ
Chưa đầy đủ
Không rõ
Đúng
Tốt
Khá
Trung bình
""".strip().splitlines()

PHRASES = """
Bệnh viện đa khoa tỉnh Đắk Lắk
Bệnh viện Đa khoa khu vực Thủ Đức
Bệnh viện Nhi đồng thành phố Cần Thơ
Trung tâm Y tế huyện Mường Khương
Sở Y tế tỉnh Thừa Thiên Huế
Phòng khám đa khoa Hồng Ngọc
Bệnh viện Phụ sản Hải Phòng
Bệnh viện Y học cổ truyền Nghệ An
Bệnh viện Lao và Bệnh phổi Quảng Trị
Bệnh viện Mắt Đà Nẵng
Hồ sơ bệnh án điện tử
Bệnh án điện tử đã thay thế bệnh án giấy
Hệ thống thông tin bệnh viện
Hệ thống thông tin xét nghiệm
Hệ thống lưu trữ và truyền tải hình ảnh
Phần mềm quản lý khám bệnh, chữa bệnh
Phần mềm kê đơn thuốc ngoại trú
Quản lý dược và vật tư tiêu hao
Danh mục thuốc dùng chung
Danh mục kỹ thuật được phê duyệt
Mã số khám bệnh, chữa bệnh
Mã định danh người bệnh
Thẻ bảo hiểm y tế
Giám định bảo hiểm xã hội
Kết nối với cổng tiếp nhận dữ liệu
Liên thông dữ liệu giữa các khoa phòng
Chữ ký số của bác sĩ
Chữ ký điện tử của người hành nghề
Đã cấp chữ ký số cho toàn bộ bác sĩ
Còn 12 điều dưỡng chưa có chữ ký số
Phân quyền truy cập theo vai trò
Nhật ký truy cập được lưu ít nhất 12 tháng
Sao lưu dữ liệu hằng ngày
Sao lưu ra ngoài bệnh viện mỗi tuần
Phục hồi dữ liệu sau sự cố
Thử nghiệm phục hồi dữ liệu 6 tháng một lần
Máy chủ đặt tại phòng máy của bệnh viện
Máy trạm kết nối mạng nội bộ
Đường truyền dự phòng
Tường lửa và phần mềm diệt vi rút
Bảo đảm an toàn thông tin cấp độ 3
Hồ sơ đề xuất cấp độ đã được phê duyệt
Quy chế sử dụng bệnh án điện tử
Quyết định thành lập tổ công nghệ thông tin
Quyết định số 13/QĐ-BYT ngày 05/01/2024
Thông tư quy định hồ sơ bệnh án điện tử
Nghị định về khám bệnh, chữa bệnh
Luật Khám bệnh, chữa bệnh
Kế hoạch triển khai năm 2025
Biên bản nghiệm thu phần mềm
Hợp đồng thuê dịch vụ công nghệ thông tin
Đang đấu thầu thiết bị
Dự kiến hoàn thành quý IV
Chờ Sở Y tế cho ý kiến
Lãnh đạo bệnh viện đã ký
Người phụ trách: Nguyễn Văn Bảo
Người lập: Trần Thị Ánh Tuyết
Phó Giám đốc Phạm Quỳnh Hương
Trưởng phòng Lê Hữu Nghĩa
Điều dưỡng trưởng Vũ Thị Huyền
Kỹ sư Đỗ Mạnh Cường
Bác sĩ Hoàng Quốc Việt
Dược sĩ Bùi Thuỷ Tiên
Khoa Khám bệnh
Khoa Hồi sức cấp cứu
Khoa Ngoại chấn thương
Khoa Chẩn đoán hình ảnh
Khoa Vi sinh
Khoa Giải phẫu bệnh
Khoa Kiểm soát nhiễm khuẩn
Phòng Kế hoạch tổng hợp
Phòng Tài chính kế toán
Phòng Tổ chức cán bộ
Tổ bảo hiểm y tế
Kết quả xét nghiệm trả tự động
Máy xét nghiệm kết nối hai chiều
Kết quả chẩn đoán hình ảnh không in phim
Phiếu chăm sóc do điều dưỡng nhập trực tiếp
Tờ điều trị điện tử
Phiếu theo dõi chức năng sống
Giấy ra viện, giấy chuyển tuyến
Giấy chứng sinh, giấy báo tử
Tóm tắt hồ sơ bệnh án
Đơn thuốc điện tử liên thông quốc gia
Cảnh báo tương tác thuốc
Cảnh báo dị ứng
Kiểm tra trùng thuốc
Hội chẩn trực tuyến
Khám, chữa bệnh từ xa
Đặt lịch khám qua mạng
Thanh toán không dùng tiền mặt
Hoá đơn điện tử
Viện phí và tạm ứng
Hàng đợi lấy số tự động
Mã vạch trên ống mẫu
Vòng đeo tay người bệnh có mã vạch
Tra cứu kết quả bằng điện thoại
Cổng thông tin người bệnh
Hồ sơ sức khoẻ điện tử
Chuẩn dữ liệu đầu ra
Bảng mã chẩn đoán ICD-10
Bảng mã LOINC cho xét nghiệm
Trao đổi dữ liệu theo HL7 FHIR
Ảnh DICOM lưu trên máy chủ PACS
Dùng phần mềm HIS của VNPT
Nhà cung cấp: Viettel
Phiên bản phần mềm 3.2
Giấy phép bản quyền còn hạn
Hết hạn ngày 31/12/2025
Số lượng giường bệnh kế hoạch
Số máy tính: 120 bộ
Số bác sĩ có chứng chỉ hành nghề
Tỷ lệ bệnh án điện tử đạt 85%
Tỷ lệ đơn thuốc điện tử trên 95 %
Dưới 50 %, cần bổ sung thiết bị
Thời gian ngừng hệ thống dưới 4 giờ
Nguồn điện dự phòng 30 phút
Nhiệt độ phòng máy 22 °C
Thiết bị lưu điện, điều hoà, báo cháy
Camera giám sát cửa phòng máy
Mật khẩu thay đổi 90 ngày một lần
Tài khoản dùng chung đã bị khoá
Xác thực hai yếu tố
Mã hoá dữ liệu khi truyền
Rà soát lỗ hổng hằng quý
Diễn tập ứng cứu sự cố
Đào tạo nhân viên sử dụng phần mềm
Tài liệu hướng dẫn sử dụng
Hỗ trợ kỹ thuật 24/7
Đường dây nóng: 0912 345 678
Chưa nghiệm thu
Chưa có văn bản
Có văn bản nhưng chưa ký
Đã ký, chưa đóng dấu
Không có cơ sở 2
Không thực hiện kỹ thuật này
Không có khoa sản
Đã nâng cấp tháng 9
Sẽ bổ sung trong năm nay
Vẫn dùng sổ giấy song song
Cũ, hỏng, chờ thay
Mới lắp đặt
Mượn của đơn vị khác
Sẵn sàng
Rõ ràng, dễ hiểu
Thẳng thắn, kịp thời
Nghỉ ốm
Bệnh lỵ, bệnh tả
Tỵ nạn
Kĩ thuật viên
Lẫn lộn mẫu máu
Giữ nguyên
Nhỡ hạn
Lẽ ra
Chỗ để xe cứu thương
Quẫn bách
Ngưỡng cảnh báo
Lỡ hẹn khám
Khuỷu tay
Ngoằn ngoèo
Thuở trước
Đọc và ghi chép
Nghiêng giường
Xoá bỏ dữ liệu cũ
Ý kiến của tổ thẩm định
Ước tính 3 tỷ đồng
Ảnh chụp màn hình
Ấn chỉ, biểu mẫu
Ổ cứng dự phòng
Ủy ban nhân dân
Áp dụng từ 01/01/2025
Ốm đau, thai sản
Ứng dụng trên điện thoại
""".strip().splitlines()

TITLES = """
BỆNH VIỆN ĐA KHOA TỈNH
SỞ Y TẾ HÀ NỘI
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
ĐỘC LẬP - TỰ DO - HẠNH PHÚC
BẢN TỰ ĐÁNH GIÁ
KHÔNG ĐẠT
CHƯA ÁP DỤNG
HỒ SƠ BỆNH ÁN ĐIỆN TỬ
DANH MỤC KỸ THUẬT
NGƯỜI LẬP BIỂU
GIÁM ĐỐC
QUẢN LÝ DƯỢC
PHẪU THUẬT LẤY THAI
LẪN LỘN, LỖI, LỠ HẸN
SẴN SÀNG, SẼ CÓ
NGƯỠNG, CHỮ, DỄ, KĨ
KHUỶU TAY, TỶ LỆ, LỴ
THẲNG, TRẺ, ỔN ĐỊNH
NGOẰN NGOÈO, CHẮN, CHẶN
ĐẦU, ĐẤT, ĐẨY, ĐẬP
HIỂU, NHỎ, HỌC, RÕ
MÒN, MÓN, MÙA, MỦ, MŨI
CỬA, CỪ, CỰ, CỨ, CỠ, CỞI, CỢT
THỜI KỲ, Ý KIẾN
ĐỒNG, ĐỐNG, ĐỔ, ĐỖ, ĐỘ
CHÈN, KÉM, KHOẺ, NHẸ, BỀN
ÂM TÍNH, DƯƠNG TÍNH
KÊ ĐƠN THUỐC
TÌNH HÌNH CHUNG
LỚP TẬP HUẤN
BẢO HIỂM Y TẾ
PHÒNG MÁY CHỦ
TỔNG SỐ GIƯỜNG
CĂN CỨ PHÁP LÝ
""".strip().splitlines()

ORDINARY = """
Có
Không
không
KHÔNG
Đạt
Không đạt
Chưa đạt
Một phần
Không áp dụng
Đang triển khai
Chưa có
Có, không
Có / Không
Không có
Không, chưa có
là
Và
phê
Phê
Tài
Hà Nam
Hoà Bình
Hòa Bình
Hoà
Cà Mau
Lào Cai
Tân An
Long An
Thanh Hoá
Vân
Bác sĩ
Khoa Nhi
Khoa Mê
Nhà cung cấp: Viettel
toàn viện
Có hoà mạng
Bé trai
Chó, mèo
tù
Sè
Cò
Môt
môt phân
Viêt Nam
KHông
cÓ
kHÔNG
Ðúng
Ðo
Ðã có
hòan thành
Qúy IV
Ý
y
À
ô
Ô
Café Français
Hôpital Français de Hanoï
Crème brûlée
Thérèse Beauséjour
Genève
Noël
Hôtel-Dieu
Ménière
Guillain-Barré
Müller
Dräger
Köln, Zürich
Sjögren
Röntgen
Löwenstein Medical
Mölnlycke
Ångström
Ørsted A/S
København
São Paulo
José Muñoz
España
PEÑA
El Niño
Citroën
naïve
Curaçao
für Übung
Straße
HIS/LIS/PACS
Viettel-HIS®
Microsoft® Windows™
© 2024 VNPT
Bkav©
25 °C
2-8°C
°C
±5 %
± 0,5
½
1½ giờ
¼ – ½
3 m²
µg
µm
5 µg/l
10 µmol
µL
§ 3
§§ 3–5
«x»
« Có »
«Không»
»Không«
“Có”
‘Không’
– Không
• Có
· Có
…
3 × 4
3×4
10 ÷ 20
Ø 20
Ø20 mm
ø 8
1ª
nº 5
£5
¥100
50¢
100 €
¿Qué?
¡No!
a ¬ b
¶
¹
Đạt¹
infor\u00admation
tele\u00adphone
bệnh\u00adviện
Kh\u00f4ng\u200b
Đạt\ufeff
≥ 95 %
→ Không
☑ Có
✓
日本 é
Ελλάδα é
Москва é
Đạt (tèt)
""".strip().splitlines()
