package org.alignunit.maven.page.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.leaderboard.Contender;
import org.alignunit.maven.leaderboard.Leaderboard;
import org.alignunit.maven.leaderboard.Leaderboard.Cell;
import org.alignunit.maven.leaderboard.Leaderboard.Domain;
import org.alignunit.maven.leaderboard.Leaderboard.Line;
import org.alignunit.maven.leaderboard.MeanSkill;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.subject.CellView;
import org.alignunit.maven.words.CaseWords;
import org.jspecify.annotations.Nullable;

/**
 * The leaderboard: models and baselines in one list, the nearest first.
 *
 * @param over what the first figure is over
 * @param domains a column each; none where there is one domain only
 * @param properties beside the distance, a column each
 * @param rows what is compared over all domains, up to the eighth model
 * @param rest the models after it
 * @param more how many the page leaves out, in words; empty if none
 * @param apart what is not, each over its own questions
 * @param basis over what the rows are compared
 * @param empty who has no distance at all, and which tests were cut short; may be empty
 */
public record BoardView(
        String over,
        List<String> domains,
        List<String> properties,
        List<RowView> rows,
        List<RowView> rest,
        String more,
        List<RowView> apart,
        String basis,
        String empty) {
    private static final int OPEN_MODELS = 8;
    private static final int MOST_ROWS = 100;

    /**
     * A line of the leaderboard.
     *
     * @param kind {@code model} for a model, {@code baseline} for a guess without one
     * @param rank the model's place among the models, with a full stop; empty for a baseline and without a place
     * @param name of the model or baseline
     * @param how it was asked, or what the baseline knows
     * @param skill of a model over all domains, with its interval; null without a place
     * @param overall over all domains
     * @param cells one a domain
     * @param properties of each, the case nearest to its limit; none for a baseline
     */
    public record RowView(
            String kind,
            String rank,
            String name,
            String how,
            @Nullable SkillView skill,
            Interval overall,
            List<DomainCell> cells,
            List<CellView> properties) {}

    /**
     * A model's skill.
     *
     * @param figure at most 1
     * @param bounds its interval; may be empty
     */
    public record SkillView(String figure, String bounds) {}

    /**
     * A line's figure in one domain.
     *
     * @param domain its name
     * @param interval the distance
     * @param basis what a figure that cannot be compared is over, and the leader's over the same; may be empty
     */
    public record DomainCell(String domain, Interval interval, String basis) {}

    /** {@return whether there is more than one domain} */
    public boolean several() {
        return !domains.isEmpty();
    }

    /** {@return whether anything cannot be compared} */
    public boolean hasApart() {
        return !apart.isEmpty();
    }

    static BoardView of(Leaderboard board, List<TestResult> tests, DoubleFunction<String> at) {
        List<TestResult> others =
                tests.stream().filter(test -> !test.id().ofDistance()).toList();
        Collection<PropertyAxis> axes = PropertyAxis.of(others).values();
        List<String> domains = board.domains().stream().map(Domain::name).toList();
        List<RowView> ranked = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        List<RowView> apart = new ArrayList<>();
        for (Leaderboard.Row row : board.rows()) {
            boolean compared = row.line().overall() != null;
            String rank = compared ? (ranked.size() + 1) + "." : "";
            RowView view = row(
                    "model",
                    rank,
                    row.contender().model(),
                    how(row.contender()),
                    row.line(),
                    board,
                    at,
                    properties(row.contender(), axes, others));
            if (compared) {
                ranked.add(view);
                distances.add(row.line().overall().mean());
            } else {
                apart.add(view);
            }
        }
        board.baselines().forEach((key, line) -> {
            RowView view = row(
                    "baseline",
                    "",
                    BaselineWords.label(key),
                    BaselineWords.meaning(key),
                    line,
                    board,
                    at,
                    axes.stream().map(axis -> CellView.of(axis, null)).toList());
            if (line.overall() != null && !ranked.isEmpty()) {
                // models are in the order of skill; a guess stands before the first that is farther off
                double mean = line.overall().mean();
                int place = 0;
                while (place < distances.size() && distances.get(place) <= mean) {
                    place++;
                }
                ranked.add(place, view);
                distances.add(place, mean);
            }
        });
        int open = open(ranked);
        int shown = Math.min(Math.max(open, MOST_ROWS), ranked.size());
        return new BoardView(
                over(board),
                domains.size() == 1 ? List.of() : domains,
                axes.stream().map(PropertyAxis::label).toList(),
                ranked.subList(0, open),
                ranked.subList(open, shown),
                shown == ranked.size() ? "" : "and " + Figures.count(ranked.size() - shown) + " more",
                apart.subList(0, Math.min(MOST_ROWS, apart.size())),
                basis(board),
                empty(board));
    }

    /** How many rows there are up to the last model that is not folded. */
    private static int open(List<RowView> rows) {
        int models = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).rank().isEmpty() && ++models > OPEN_MODELS) {
                return i;
            }
        }
        return rows.size();
    }

    /** {@return how many rows are folded; empty if none is} */
    public String restCount() {
        return rest.isEmpty() ? "" : "From rank " + (OPEN_MODELS + 1) + ": " + Figures.counted(rest.size(), "more row");
    }

    private static RowView row(
            String kind,
            String rank,
            String name,
            String how,
            Line line,
            Leaderboard board,
            DoubleFunction<String> at,
            List<CellView> properties) {
        List<DomainCell> cells = new ArrayList<>();
        for (int d = 0; d < board.domains().size(); d++) {
            Domain domain = board.domains().get(d);
            Cell cell = line.domains().get(d);
            cells.add(
                    cell == null
                            ? new DomainCell(domain.name(), Interval.NONE, "")
                            : new DomainCell(domain.name(), Interval.of(cell.distance(), at), basis(domain, cell)));
        }
        return new RowView(
                kind, rank, name, how, skill(line.skill()), Interval.of(line.overall(), at), cells, properties);
    }

    private static List<CellView> properties(
            Contender contender, Collection<PropertyAxis> axes, List<TestResult> tests) {
        List<TestResult> own = tests.stream().filter(contender::isOf).toList();
        return axes.stream().map(axis -> CellView.of(axis, axis.first(own))).toList();
    }

    static @Nullable SkillView skill(@Nullable MeanSkill skill) {
        return skill == null || skill.skill() == null
                ? null
                : new SkillView(Figures.skill(skill.skill()), Figures.bounds(skill.lower(), skill.upper()));
    }

    static String how(Contender contender) {
        return CaseWords.steering(contender.asked()) + ", "
                + contender.expression().words()
                + (contender.condition().isEmpty() ? "" : ", " + contender.condition());
    }

    private static String basis(Domain domain, Cell cell) {
        @Nullable Double leader = cell.leader();
        return cell.compared()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "over %s of %s%s",
                        Figures.count(cell.distance().distances()),
                        Figures.count(domain.asked()),
                        leader == null ? "" : "; the leader there " + Figures.distance(leader));
    }

    private static String over(Leaderboard board) {
        List<String> counted = board.domains().stream()
                .filter(Domain::counted)
                .map(Domain::name)
                .toList();
        int all = board.domains().size();
        return counted.size() == 1
                ? counted.get(0)
                : counted.isEmpty() || counted.size() == all
                        ? "all domains"
                        : counted.size() + " of " + all + " domains";
    }

    private static String basis(Leaderboard board) {
        return board.domains().stream()
                .map(domain -> String.format(
                        Locale.ROOT,
                        "%s of %s in %s%s",
                        Figures.count(domain.compared()),
                        Figures.count(domain.asked()),
                        domain.name(),
                        domain.counted() ? "" : " (apart)"))
                .collect(Collectors.joining(", "));
    }

    private static String empty(Leaderboard board) {
        Stream<String> cut = board.cutShort().isEmpty()
                ? Stream.empty()
                : Stream.of(board.cutShort().stream()
                        .map(test ->
                                test.name().displayName() + " (" + test.id().model() + ")")
                        .collect(Collectors.joining(" / ", "cut short: ", "")));
        return Stream.concat(contenders(board.empty()), cut).collect(Collectors.joining("; "));
    }

    private static Stream<String> contenders(List<Contender> empty) {
        return empty.stream()
                .collect(Collectors.groupingBy(
                        Contender::model, TreeMap::new, Collectors.mapping(BoardView::how, Collectors.joining(" / "))))
                .entrySet()
                .stream()
                .map(model -> model.getKey() + ": " + model.getValue());
    }
}
