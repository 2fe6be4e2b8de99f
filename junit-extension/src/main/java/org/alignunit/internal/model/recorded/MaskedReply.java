package org.alignunit.internal.model.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.text.Secrets;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;

/** A reply without the secrets that a server repeated in it: so it is kept, and so the run that paid for it reads it. */
final class MaskedReply {
    private MaskedReply() {}

    static Reply of(Reply reply) {
        return new Reply(
                Secrets.masked(reply.text()),
                tokens(reply.tokens()),
                reply.usage(),
                Secrets.masked(reply.servedBy()),
                reply.origin()
                        .map(origin -> new Reply.Origin(
                                origin.recorded(), Secrets.masked(origin.provenance()), origin.replayed())),
                masked(reply.delivery()),
                reply.refused());
    }

    private static Reply.Delivery masked(Reply.Delivery delivery) {
        return new Reply.Delivery(
                Secrets.masked(delivery.id()), delivery.created(), Secrets.masked(delivery.cache()), delivery.lost());
    }

    /** A secret may be in pieces, a token each: then no token that was written is told. */
    private static List<TokenAlternatives> tokens(List<TokenAlternatives> tokens) {
        StringBuilder written = new StringBuilder();
        tokens.forEach(token -> written.append(token.token()));
        boolean inPieces = !Secrets.masked(written.toString()).contentEquals(written);
        List<TokenAlternatives> masked = new ArrayList<>();
        for (TokenAlternatives token : tokens) {
            masked.add(masked(token, inPieces));
        }
        return masked;
    }

    private static TokenAlternatives masked(TokenAlternatives token, boolean inPieces) {
        String written = inPieces ? Secrets.MASK : Secrets.masked(token.token());
        List<Map.Entry<String, Double>> alternatives = new ArrayList<>();
        boolean same = written.equals(token.token());
        for (Map.Entry<String, Double> alternative : token.logProbabilities().entrySet()) {
            String name = alternative.getKey().equals(token.token()) ? written : Secrets.masked(alternative.getKey());
            same &= name.equals(alternative.getKey());
            alternatives.add(Map.entry(name, alternative.getValue()));
        }
        return same ? token : TokenAlternatives.of(written, Double.NEGATIVE_INFINITY, alternatives);
    }
}
