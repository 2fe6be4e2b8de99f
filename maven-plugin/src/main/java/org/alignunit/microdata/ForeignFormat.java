package org.alignunit.microdata;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;

/** Formats that are not read, told by their first bytes: each has a remedy of its own. */
record ForeignFormat(String name, Predicate<String> begins, String remedy) {
    private static final String SAVE_SPSS = "open it in SPSS or PSPP and save it as .sav";
    private static final String EXPORT = "export it as CSV, .sav or .dta";

    private static final List<ForeignFormat> ALL = List.of(
            new ForeignFormat("an SPSS portable file (.por)", text -> text.contains("SPSS PORT FILE"), SAVE_SPSS),
            new ForeignFormat(
                    "an encrypted SPSS file", text -> text.contains("ENCRYPTEDSAV"), "save it without a password"),
            new ForeignFormat(
                    "an SPSS file of a mainframe (EBCDIC)", text -> text.startsWith("[\u00c6\u00d3\u00f2"), SAVE_SPSS),
            new ForeignFormat(
                    "a zip file or a workbook (.xlsx, .ods, .dtas)",
                    text -> text.startsWith("PK\3\4"),
                    "unpack it, or save the sheet as CSV"),
            new ForeignFormat("a gzip file", text -> text.startsWith("\u001f\u008b"), "unpack it; R's .rds: " + EXPORT),
            new ForeignFormat(
                    "an Excel workbook (.xls)",
                    text -> text.startsWith("\u00d0\u00cf\u0011\u00e0"),
                    "save the sheet as CSV"),
            new ForeignFormat("an R file", text -> text.startsWith("RDX") || text.startsWith("RDA"), EXPORT),
            new ForeignFormat("a SAS file (.sas7bdat)", text -> text.indexOf("\u00c2\u00ea\u0081\u0060") == 12, EXPORT),
            new ForeignFormat("a SAS transport file (.xpt)", text -> text.startsWith("HEADER RECORD*******"), EXPORT),
            new ForeignFormat(
                    "a Parquet file",
                    text -> text.startsWith("PAR1"),
                    "export it as CSV, or read it through JDBC with DuckDB (read_parquet)"),
            new ForeignFormat("an Arrow file", text -> text.startsWith("ARROW1") || text.startsWith("FEA1"), EXPORT),
            new ForeignFormat("a SQLite database", text -> text.startsWith("SQLite format 3"), "read it through JDBC"),
            new ForeignFormat("JSON", text -> text.matches("(?s)(\u00ef\u00bb\u00bf)?\\s*(\\[\\s*)?\\{.*"), EXPORT));

    /** Rejects a file of one of these formats, and one that is no text. */
    static void reject(Path file, String start, ReadOptions options) {
        for (ForeignFormat format : ALL) {
            if (format.begins.test(start)) {
                throw new MicrodataException(
                        file, "", "it is " + format.name + ", whatever its name says", format.remedy);
            }
        }
        boolean wide =
                start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff") || options.encoding() != null;
        if (!wide && start.indexOf('\0') >= 0) {
            throw new MicrodataException(
                    file,
                    "byte " + start.indexOf('\0'),
                    "it is neither an SPSS nor a Stata file, and no text: it holds NUL bytes",
                    "name a CSV, .sav, .zsav or .dta file; for text in UTF-16 state \"encoding\": \"UTF-16LE\"");
        }
    }
}
