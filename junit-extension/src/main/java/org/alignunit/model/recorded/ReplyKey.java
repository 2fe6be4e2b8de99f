package org.alignunit.model.recorded;

/**
 * What tells one reply from all others of a file.
 *
 * @param hash of the request
 * @param draw the index among the replies to that request
 */
record ReplyKey(String hash, int draw) {}
