package org.alignunit.microdata.mapping.reading;

import java.util.List;
import org.alignunit.internal.json.Faults;

/** A mapping file cannot be used. The message lists all that is wrong, each with its place and what to do. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Faults.Fault> faults;

    private MappingException(String file, List<Faults.Fault> faults) {
        super(Faults.message(faults.stream().map(fault -> fault.in(file)).toList(), "mapping"));
        this.faults = List.copyOf(faults);
    }

    /** All faults, at least one. */
    public List<Faults.Fault> faults() {
        return faults;
    }

    /** Gathers the faults of one file. */
    static final class Collector extends Faults {
        private final String file;

        Collector(String file, byte[] document) {
            super(document);
            this.file = file;
        }

        @Override
        protected MappingException exceptionOf(List<Fault> all) {
            return new MappingException(file, all);
        }
    }
}
