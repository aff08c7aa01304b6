"""What boards write over the columns of their list of facilities, besides the fields' ids and labels."""

from __future__ import annotations

CODE, NAME = "code", "name"
OTHER_HEADINGS = {
    CODE: ("mã", "mã cơ sở", "mã CSKCB", "mã KCB", "mã cơ sở KCB", "mã bệnh viện", "mã đơn vị"),
    NAME: ("tên", "tên CSKCB", "tên cơ sở KCB", "tên cơ sở khám bệnh, chữa bệnh", "tên bệnh viện",
           "tên đơn vị", "facility name", "hospital name"),
    "facility_type": ("loại hình cơ sở KCB", "loại cơ sở", "facility type"),
    "ownership": ("sở hữu", "loại hình sở hữu", "công lập / tư nhân"),
    "authority": ("cơ quan chủ quản", "đơn vị chủ quản", "chủ quản"),
    "province": ("tỉnh", "tỉnh, thành phố", "tỉnh, TP", "tỉnh thành", "province/city"),
    "class": ("hạng", "hạng bệnh viện", "xếp hạng", "hạng cũ", "hospital class"),
    "technical_level": ("cấp chuyên môn", "cấp CMKT", "cấp kỹ thuật", "technical level"),
}  # fmt: skip
"""By field."""
LOOSE_HEADINGS = {
    CODE: ("mã BV", "mã CSYT", "mã cơ sở y tế", "mã KBCB", "mã CSKBCB", "mã cơ sở KBCB", "hospital code",
           "code of the facility"),
    NAME: ("tên BV", "tên CSYT", "tên cơ sở y tế", "tên CSKBCB", "tên cơ sở KBCB", "cơ sở KCB", "CSKCB",
           "bệnh viện", "đơn vị", "name of the hospital", "hospital"),
    "facility_type": ("loại hình CSKCB", "loại hình cơ sở KBCB", "loại hình cơ sở y tế", "type of facility"),
    "ownership": ("công/tư", "công hay tư", "công lập hay tư nhân", "công lập / ngoài công lập",
                  "public/private", "public or private", "ownership type", "type of ownership"),
    "authority": ("đơn vị quản lý", "cơ quan quản lý trực tiếp", "bộ, ngành chủ quản", "governing body",
                  "supervising authority"),
    "province": ("tên tỉnh", "địa bàn", "địa phương", "thành phố", "city"),
    "class": ("hạng BV", "hạng bệnh viện cũ", "hạng cơ sở", "hạng đơn vị", "hạng đơn vị sự nghiệp",
              "xếp hạng BV", "xếp hạng bệnh viện", "class of the hospital", "hospital grade"),
    "technical_level": ("cấp KCB", "cấp khám bệnh, chữa bệnh", "phân cấp chuyên môn",
                        "xếp cấp chuyên môn kỹ thuật", "level of care"),
}  # fmt: skip
"""The same, read only where nothing plainer gives the column. `Tuyến` is neither a class nor a level."""
