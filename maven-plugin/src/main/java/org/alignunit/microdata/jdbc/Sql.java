package org.alignunit.microdata.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A piece of SQL. Texts are parameters, since engines differ in how they escape them within SQL. */
record Sql(String text, List<String> parameters) {
    /** Copies the parameters. */
    Sql {
        parameters = List.copyOf(parameters);
    }

    /** A piece without parameters. */
    static Sql of(String text) {
        return new Sql(text, List.of());
    }

    /** One piece after another. */
    static Sql join(String separator, List<Sql> pieces) {
        return new Sql(
                String.join(separator, pieces.stream().map(Sql::text).toList()),
                pieces.stream().flatMap(piece -> piece.parameters.stream()).toList());
    }

    /** This piece and what follows. */
    Sql then(Sql next) {
        return new Sql(
                text + next.text,
                Stream.concat(parameters.stream(), next.parameters.stream()).toList());
    }

    /** This piece and what follows. */
    Sql then(String next) {
        return new Sql(text + next, parameters);
    }

    /** {@code expression IN (...)}. */
    static Sql in(String expression, List<Literal> values) {
        List<String> parameters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Literal value : values) {
            texts.add(value.isText() ? "?" : value.text());
            if (value.isText()) {
                parameters.add(value.text());
            }
        }
        return new Sql(expression + " IN (" + String.join(", ", texts) + ")", parameters);
    }

    /** A number as SQL writes it, or a text that becomes a parameter. */
    record Literal(String text, boolean isText) {}

    /** A number; with an exponent unless it is whole, so that no engine takes it for a decimal of some scale. */
    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        String digits = Double.toString(number);
        return digits.indexOf('E') < 0 ? digits + "E0" : digits;
    }
}
