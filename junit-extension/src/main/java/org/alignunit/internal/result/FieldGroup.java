package org.alignunit.internal.result;

/** Fields of a result or plan that belong together; in a file they stand beside the others, not in an object of their own. */
public interface FieldGroup {}
