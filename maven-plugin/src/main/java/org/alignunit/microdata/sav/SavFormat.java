package org.alignunit.microdata.sav;

import java.util.List;
import org.alignunit.microdata.table.TimeFormat;
import org.jspecify.annotations.Nullable;

/** Print formats: type, width and decimals in one number. */
final class SavFormat {
    private static final List<String> NAMES = List.of(
            "",
            "A",
            "AHEX",
            "COMMA",
            "DOLLAR",
            "F",
            "IB",
            "PIBHEX",
            "P",
            "PIB",
            "PK",
            "RB",
            "RBHEX",
            "",
            "",
            "Z",
            "N",
            "E",
            "",
            "",
            "DATE",
            "TIME",
            "DATETIME",
            "ADATE",
            "JDATE",
            "DTIME",
            "WKDAY",
            "MONTH",
            "MOYR",
            "QYR",
            "WKYR",
            "PCT",
            "DOT",
            "CCA",
            "CCB",
            "CCC",
            "CCD",
            "CCE",
            "EDATE",
            "SDATE",
            "MTIME",
            "YMDHMS");

    private SavFormat() {}

    /** The format as SPSS writes it, like F8.2; "" for one that is unknown. */
    static String text(int format) {
        String name = name(format);
        int width = format >> 8 & 0xff;
        int decimals = format & 0xff;
        return name.isEmpty() ? "" : name + width + (decimals == 0 ? "" : "." + decimals);
    }

    static @Nullable TimeFormat time(int format) {
        return switch (name(format)) {
            case "DATE", "ADATE", "EDATE", "JDATE", "SDATE", "MOYR", "QYR", "WKYR" -> TimeFormat.SPSS_DATE;
            case "DATETIME", "YMDHMS" -> TimeFormat.SPSS_DATE_TIME;
            case "TIME", "DTIME", "MTIME" -> TimeFormat.SPSS_TIME;
            default -> null;
        };
    }

    private static String name(int format) {
        int type = format >> 16;
        return type >= 0 && type < NAMES.size() ? NAMES.get(type) : "";
    }
}
