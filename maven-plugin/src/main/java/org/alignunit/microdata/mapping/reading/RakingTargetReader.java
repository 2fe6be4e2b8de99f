package org.alignunit.microdata.mapping.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.table.Value;

/** Reads what weights are raked to, of JSON that fits the schema. */
final class RakingTargetReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Faults faults;

    RakingTargetReader(Faults faults) {
        this.faults = faults;
    }

    RakingTarget read(JsonValue json) {
        Map<String, String> columns = new HashMap<>();
        List<RakingTarget.PopulationMargin> margins = new ArrayList<>();
        for (JsonValue margin : json.get("margins").items()) {
            faults.requireNew(
                    margin.get("column").text().orElseThrow(),
                    margin.pointer(),
                    columns,
                    margin.get("column").pointer(),
                    "give a column one margin");
            margins.add(new RakingTarget.PopulationMargin(
                    margin.get("column").text().orElseThrow(),
                    margin.get("source").text().orElse(null),
                    shares(margin)));
        }
        return new RakingTarget(
                json.get("trim").number().map(Number::doubleValue).orElse(null),
                margins,
                !json.get("apply").isPresent() || json.get("apply").isTrue());
    }

    /** Shares may be rounded: each by half a unit of the last decimal. They are divided by their sum. */
    private Map<Value, Double> shares(JsonValue margin) {
        JsonValue json = margin.get("shares");
        BigDecimal sum = BigDecimal.ZERO;
        int decimals = 2;
        Map<Value, Double> shares = new LinkedHashMap<>();
        for (JsonValue share : json.fields().values()) {
            BigDecimal number = share.number().orElseThrow();
            sum = sum.add(number);
            decimals = Math.max(decimals, number.scale());
            if (shares.put(JsonCodes.ofName(share.name()), number.doubleValue()) != null) {
                faults.add(share.pointer(), "another name stands for the same number", "name each code once");
            }
        }
        BigDecimal rounding = HALF.movePointLeft(decimals).multiply(BigDecimal.valueOf(shares.size()));
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(rounding) > 0) {
            faults.add(
                    json.pointer(),
                    "margin " + margin.get("column") + " sums to " + sum.toPlainString(),
                    "give shares that sum to 1");
        }
        double total = sum.doubleValue();
        if (total > 0 && total != 1) {
            shares.replaceAll((code, share) -> share / total);
        }
        return shares;
    }
}
