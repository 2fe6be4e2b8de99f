package org.alignunit.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.FileFormat;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.MissingRange;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that R and PSPP wrote, by the scripts in {@code src/test/fixtures}. */
class FixtureTests {
    private static final Path FOLDER = Path.of("src/test/resources/microdata");
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static DataFile open(String name) {
        return DataFiles.open(FOLDER.resolve(name), ReadOptions.defaults());
    }

    private static Column column(DataFile file, String name) {
        return file.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"haven-bytecode.sav", "haven-plain.sav", "haven-zlib.zsav"})
    void haven_writes_spss_files(String name) {
        DataFile file = open(name);
        assertThat(file.info().rows()).isEqualTo(OptionalLong.of(6));
        assertThat(file.info().format()).isEqualTo(name.endsWith(".zsav") ? FileFormat.ZSAV : FileFormat.SAV);
        assertThat(file.columns())
                .extracting(Column::name)
                .contains(
                        "a_name_of_more_than_eight_letters_that_goes_on",
                        "\u05d5\u05ea\u05e7_\u05d1",
                        "\u0c24\u0c32\u0c17");

        Column party = column(file, "party");
        assertThat(party.label()).isEqualTo("Party that one feels close to");
        assertThat(party.labels())
                .containsExactly(
                        entry(Value.of(1), "Left"), entry(Value.of(2), "Right"), entry(Value.of(9999), "Don't know"));
        assertThat(party.missing())
                .isEqualTo(new DeclaredMissing(List.of(Value.of(9999)), List.of(new MissingRange(97, 99))));
        assertThat(column(file, "trust").missing().ranges()).containsExactly(new MissingRange(-INFINITY, -1));
        assertThat(column(file, "age").missing().ranges()).containsExactly(new MissingRange(99, INFINITY));
        assertThat(column(file, "region").labels())
                .containsExactly(entry(Value.of("N"), "Norden \u00e4\u00f6\u00fc"), entry(Value.of("S"), "S\u00fcden"));
        assertThat(column(file, "town").labels()).containsEntry(Value.of("K\u00f6ln am Rhein"), "the largest");

        assertThat(Texts.of(file, "party")).containsExactly("1", "2", "9999", ".", "3", "98");
        assertThat(Texts.of(file, "weight")).containsExactly("0.5", "1.25", "1", "1", "0.107", "6.875");
        assertThat(Texts.of(file, "region")).containsExactly("N", "S", "N", "W", "", "S");
        assertThat(Texts.of(file, "opinion"))
                .containsExactly(digits(300), digits(250), "short", "", digits(600), "\u00dcber \u20ac");
        assertThat(Texts.of(file, "day"))
                .containsExactly("2018-05-10", "1960-01-01", "1582-10-15", ".", "2024-02-29", "1999-12-31");
        assertThat(Texts.of(file, "moment")).startsWith("2018-05-10T12:34:56", "1960-01-01T00:00:00");
        assertThat(Texts.of(file, "\u0c24\u0c32\u0c17")).containsExactly("0.1", "0.2", "0.3", "0.4", "0.5", "0.6");
    }

    private static String digits(int length) {
        return "0123456789".repeat(length / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pspp-bytecode.sav", "pspp-plain.sav", "pspp-zlib.zsav"})
    void pspp_writes_spss_files(String name) {
        DataFile file = open(name);
        assertThat(file.info().weight()).isEqualTo("weight");
        assertThat(file.info().label()).isEqualTo("Made up");
        assertThat(file.info().variant()).contains("written by SPSS DATA FILE GNU pspp");

        Column party = column(file, "party");
        Column trust = column(file, "trust");
        assertThat(trust.labels()).as("a set of labels that two columns share").isEqualTo(party.labels());
        assertThat(party.missing()).isEqualTo(new DeclaredMissing(List.of(Value.of(8), Value.of(9)), List.of()));
        assertThat(trust.missing())
                .isEqualTo(new DeclaredMissing(List.of(Value.of(99)), List.of(new MissingRange(-INFINITY, -1))));
        assertThat(column(file, "place").missing().values()).containsExactly(Value.of("none"), Value.of("refused"));
        assertThat(column(file, "place").labels())
                .isEqualTo(
                        Map.of(Value.of("none"), "no answer", Value.of("Besan\u00e7on sur Doubs"), "a town in France"));
        assertThat(column(file, "word").missing().values()).containsExactly(Value.of("99"));
        assertThat(column(file, "opinion").format()).isEqualTo("A400");

        assertThat(Texts.of(file, "trust")).containsExactly("-7.5", "3", "99", ".");
        assertThat(Texts.of(file, "place")).containsExactly("K\u00f6ln", "none", "Besan\u00e7on sur Doubs", "refused");
        assertThat(Texts.of(file, "opinion").get(0)).isEqualTo("first" + "x".repeat(290) + "end");
        assertThat(Texts.of(file, "hour")).containsExactly("12:30:05", "00:00:00", "100:00:01", ".");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 12, 13, 14, 15})
    void haven_writes_stata_files(int version) {
        DataFile file = open("haven-stata" + version + ".dta");
        assertThat(file.info().label()).isEqualTo("Made by R");
        assertThat(file.info().rows()).isEqualTo(OptionalLong.of(5));

        Column party = column(file, "party");
        assertThat(party.labels())
                .containsExactly(
                        entry(Value.of(1), "Left"),
                        entry(Value.of(2), "Right"),
                        entry(Value.missing('a'), "Don't know"),
                        entry(Value.missing('z'), "Refused"));
        assertThat(Texts.of(file, "party")).containsExactly("1", "2", ".a", ".z", ".");
        assertThat(Texts.of(file, "count")).containsExactly("1", "100", ".", "-5", "32740");
        assertThat(Texts.of(file, "share")).containsExactly("0.5", "-1.25", "1.0E300", ".", "0");
        assertThat(Texts.of(file, "word")).contains(version < 14 ? "Koln" : "K\u00f6ln", "four words of text");
        assertThat(column(file, "day").type()).isEqualTo(ColumnType.TIME);
        assertThat(Texts.of(file, "day")).containsExactly("2018-05-10", "1960-01-01", ".", "2024-02-29", "1959-12-31");
        assertThat(Texts.of(file, "moment")).startsWith("2018-05-10T12:34:56").endsWith("1959-12-31T23:59:59");
        if (version >= 13) {
            assertThat(Texts.of(file, "opinion"))
                    .containsExactly("", "x".repeat(3000), "short", "long text ".repeat(250), "x");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 10})
    void foreign_writes_stata_files(int version) {
        DataFile file = open("foreign-stata" + version + ".dta");
        String none = version < 8 ? "." : ".z";

        assertThat(column(file, "party").labels()).isEqualTo(Map.of(Value.of(1), "Left", Value.of(2), "Right"));
        assertThat(Texts.of(file, "party")).containsExactly("1", "2", none, "1");
        assertThat(Texts.of(file, "count")).containsExactly(none, "2", "3", "-4");
        assertThat(Texts.of(file, "share")).containsExactly("0.5", ".", "-2", "10000000000");
        assertThat(Texts.of(file, "word")).containsExactly("a", "bc", "d", "efgh");
    }

    @Test
    void a_portable_file_has_an_error_of_its_own() {
        assertThatThrownBy(() -> open("pspp-portable.por"))
                .isInstanceOf(MicrodataException.class)
                .hasMessageEndingWith("pspp-portable.por: it is an SPSS portable file (.por), whatever its name says; "
                        + "open it in SPSS or PSPP and save it as .sav");
    }
}
