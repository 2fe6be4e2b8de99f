package org.alignunit.internal.verdict.properties;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;

/**
 * People of the US General Social Survey 2024 and models' answers as the same personas (Barrie and Cerina 2026), by party; no part of
 * the repository, so what reads them is aborted where the folder is not found.
 */
final class PublishedPanel {
    static final List<String> MODELS = List.of(
            "anthropic_claude-sonnet-4.5",
            "google_gemini-2.5-flash",
            "meta-llama_llama-3.1-8b-instruct",
            "openai_gpt-4o-mini");
    static final Map<String, Set<String>> PARTIES =
            Map.of("Democrat", Set.of("0", "1"), "Republican", Set.of("5", "6"));

    /** Codes that the people's file has three above the panels'. */
    private static final Set<String> SHIFTED = Set.of("colath", "colrac", "colmslm");

    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final Path folder;

    PublishedPanel() throws IOException {
        folder = Path.of(System.getProperty("published.data", "../../shared/data/published"))
                .resolve("../panel");
        assumeTrue(
                Files.isDirectory(folder), () -> "no published panels: name a folder beside with -Dpublished.data=...");
        JsonNode book =
                new JsonMapper().readTree(folder.resolve("codebook.json").toFile());
        for (Iterator<String> ids = book.fieldNames(); ids.hasNext(); ) {
            String id = ids.next();
            List<String> own = new ArrayList<>();
            book.get(id).get("labels").fieldNames().forEachRemaining(own::add);
            codes.put(id, own);
        }
    }

    List<Support> supports() {
        return codes.values().stream()
                .map(own -> Support.ordinal(
                        own,
                        IntStream.range(0, own.size()).mapToObj(k -> (double) k).toList()))
                .toList();
    }

    List<Distribution> people(String party) throws IOException {
        return distributions(counts("people.csv", party));
    }

    List<double[]> asked(String party) throws IOException {
        return counts("people.csv", party);
    }

    List<Distribution> distributions(List<double[]> counts) {
        List<Support> supports = supports();
        return IntStream.range(0, counts.size())
                .mapToObj(i -> Distribution.ofWeights(supports.get(i), counts.get(i)))
                .toList();
    }

    List<double[]> panel(String model, String party) throws IOException {
        return counts("panel-" + model + ".csv", party);
    }

    private List<double[]> counts(String file, String party) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        List<String> header = List.of(lines.get(0).replace("\"", "").split(","));
        List<double[]> counts = new ArrayList<>();
        codes.values().forEach(own -> counts.add(new double[own.size()]));
        List<String> ids = List.copyOf(codes.keySet());
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            if (!PARTIES.get(party).contains(row[header.indexOf("partyid")])) {
                continue;
            }
            for (int i = 0; i < ids.size(); i++) {
                String code = row[header.indexOf(ids.get(i))];
                boolean shifted = file.startsWith("people") && SHIFTED.contains(ids.get(i)) && !code.isEmpty();
                int option = codes.get(ids.get(i)).indexOf(shifted ? "" + (Integer.parseInt(code) - 3) : code);
                if (option >= 0) {
                    counts.get(i)[option]++;
                }
            }
        }
        return counts;
    }
}
