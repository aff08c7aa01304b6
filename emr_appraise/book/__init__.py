"""What stands in a spreadsheet file of any format: sheets and cells, never what they mean."""
