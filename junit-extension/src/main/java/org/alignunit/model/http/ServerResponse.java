package org.alignunit.model.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.alignunit.internal.text.LeastVersions;
import org.alignunit.model.ModelException;

/** What a server answered, read to its end and decompressed, never longer than allowed. */
record ServerResponse(int status, Headers headers, byte[] body) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the same under another status} */
    ServerResponse withStatus(int other) {
        return new ServerResponse(other, headers, body);
    }

    /** {@return the answer; completes with a {@link TransientFailure} where the line broke} */
    static CompletableFuture<ServerResponse> to(
            Request request, OkHttpClient client, Endpoint endpoint, ReplyLimit limit) {
        CompletableFuture<ServerResponse> answer = new CompletableFuture<>();
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                answer.completeExceptionally(broken(e, endpoint));
            }

            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    answer.complete(
                            new ServerResponse(response.code(), response.headers(), read(response, endpoint, limit)));
                } catch (IOException e) {
                    answer.completeExceptionally(broken(e, endpoint));
                } catch (Throwable e) { // also an Error: somebody waits for the answer
                    answer.completeExceptionally(e);
                }
            }
        });
        return answer;
    }

    private static byte[] read(Response response, Endpoint endpoint, ReplyLimit limit) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(limit.bytes() + 1)) {
            throw limit.exceeded(endpoint, limit.bytes() + " bytes");
        }
        return source.readByteArray();
    }

    private static RuntimeException broken(IOException e, Endpoint endpoint) {
        Optional<String> ownFault = LeastVersions.complaint(e); // which OkHttp tells of like of a broken line
        if (ownFault.isPresent()) {
            return new ModelException(ModelException.Kind.REFUSED, ownFault.get(), e);
        }
        if (e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException) {
            return new ModelException(
                    ModelException.Kind.REFUSED,
                    String.format(
                            Locale.ROOT,
                            "%s has a certificate that this JVM does not trust (%s). Check the URL, or have this JVM trust its certificate (javax.net.ssl.trustStore).",
                            endpoint,
                            ErrorBody.of(String.valueOf(e.getMessage()))));
        }
        TransientFailure.Kind kind = TransientFailure.Kind.of(e);
        return new TransientFailure(
                kind,
                String.format(
                        Locale.ROOT,
                        "%s %s (%s)",
                        endpoint,
                        kind == TransientFailure.Kind.SLOW ? "did not answer in time" : "cannot be reached",
                        ErrorBody.of(String.valueOf(e.getMessage()))));
    }
}
