"""A care model as an Excel workbook, or one of its tables as text with separators."""
