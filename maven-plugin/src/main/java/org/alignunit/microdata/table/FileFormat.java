package org.alignunit.microdata.table;

/** The formats that can be read. */
public enum FileFormat {
    /** Delimited text. */
    CSV("CSV"),
    /** An SPSS system file. */
    SAV("SPSS .sav"),
    /** An SPSS system file compressed with zlib. */
    ZSAV("SPSS .zsav"),
    /** A Stata data set. */
    DTA("Stata .dta");

    private final String title;

    FileFormat(String title) {
        this.title = title;
    }

    /** The format's name in messages. */
    public String title() {
        return title;
    }
}
