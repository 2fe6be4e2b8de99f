package org.alignunit.survey;

import java.util.List;
import org.alignunit.internal.json.Faults;
import org.apiguardian.api.API;

/** A survey file cannot be used. The message lists all its problems, each with its place and what to do. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class SurveyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    SurveyException(List<Problem> problems) {
        super(Faults.message(problems.stream().map(Problem::toString).toList(), "survey"));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems, at least one; the first thousand of very many} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One problem.
     *
     * @param file the survey file
     * @param place a JSON pointer, {@code line 3, column 7} where the text is no JSON, or empty for the whole file
     * @param line the line on which the place begins, from 1; 0 if unknown
     * @param fault what is wrong
     * @param remedy what to do about it
     */
    public record Problem(String file, String place, int line, String fault, String remedy) {
        @Override
        public String toString() {
            return new Faults.Fault(place, line, fault, remedy).in(file);
        }
    }

    /** Gathers the problems of one file. */
    static final class Collector extends Faults {
        private final String file;

        Collector(String file, byte[] document) {
            super(document);
            this.file = file;
        }

        @Override
        protected SurveyException exceptionOf(List<Fault> all) {
            return new SurveyException(all.stream()
                    .map(each -> new Problem(file, each.place(), each.line(), each.fault(), each.remedy()))
                    .toList());
        }
    }
}
