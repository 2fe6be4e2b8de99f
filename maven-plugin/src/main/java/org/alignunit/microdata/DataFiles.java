package org.alignunit.microdata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.csv.CsvFile;
import org.alignunit.microdata.dta.DtaFile;
import org.alignunit.microdata.sav.SavFile;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;

/** Opens data files. The format is told by the first bytes, whatever the file's name says. */
public final class DataFiles {
    private static final int SAMPLE = 512;

    private DataFiles() {}

    /**
     * Reads the columns of a file.
     *
     * @throws MicrodataException if the file is of no known format, or damaged
     */
    public static DataFile open(Path file, ReadOptions options) {
        byte[] start = start(file);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("$FL2") || text.startsWith("$FL3")) {
            return new SavFile(file, options);
        }
        if (text.startsWith("<stata_dta>") || isUntaggedStata(start)) {
            return new DtaFile(file, options);
        }
        ForeignFormat.reject(file, text, options);
        return new CsvFile(file, options);
    }

    /** Whether a file is neither of SPSS nor of Stata. */
    public static boolean isText(Path file) {
        byte[] start = start(file);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return !text.startsWith("$FL") && !text.startsWith("<stata_dta>") && !isUntaggedStata(start);
    }

    private static byte[] start(Path file) {
        if (Files.isDirectory(file)) {
            throw new MicrodataException(file, "", "it is a folder", "name a file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw BinaryInput.unreadable(file, e);
        }
    }

    /** A release, a byte order, a 1: no text begins so. */
    private static boolean isUntaggedStata(byte[] start) {
        return start.length >= 4
                && start[0] >= 102
                && start[0] <= 116
                && (start[1] == 1 || start[1] == 2)
                && start[2] == 1
                && start[3] == 0;
    }
}
