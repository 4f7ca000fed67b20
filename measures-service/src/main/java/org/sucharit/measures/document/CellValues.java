package org.sucharit.measures.document;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a sheet as a person reads them: dates in ISO form or as Thai month and year, the rest as the sheet shows it. */
final class CellValues {

    private static final String[] MONTHS = {
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม"
    };

    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final Map<String, Boolean> dates = new HashMap<>();
    private final boolean from1904;

    CellValues(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * @param index of the number format in the workbook
     * @param format the number format's code
     */
    String shown(double value, int index, String format) {
        try {
            if (value >= 1 && isDate(index, format) && DateUtil.isValidExcelDate(value)) {
                var date = DateUtil.getLocalDateTime(value, from1904);
                if (date != null) return date(date, format);
            }
            var shown = formatter
                    .formatRawCellContents(value, index, format, from1904)
                    .strip();
            // a column too narrow, or a format that shows nothing, still holds the number
            return shown.isEmpty() || shown.startsWith("#") ? plain(value) : shown;
        } catch (RuntimeException unusualFormat) {
            return plain(value);
        }
    }

    private boolean isDate(int index, String format) {
        return dates.computeIfAbsent(index + " " + format, _ -> DateUtil.isADateFormat(index, format));
    }

    private static String date(LocalDateTime at, String format) {
        var code = format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        boolean day = code.contains("d") || code.contains("ว") || !code.contains("m") || code.contains("h");
        if (day) return at.toLocalDate().toString();
        // a year above 2400 was typed in the Buddhist era
        int year = at.getYear() > 2400 ? at.getYear() : at.getYear() + 543;
        return MONTHS[at.getMonthValue() - 1] + " " + year;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
