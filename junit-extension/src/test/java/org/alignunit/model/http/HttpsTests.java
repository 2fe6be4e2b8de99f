package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.PROMPT;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate this JVM trusts, for the time of a test. */
class HttpsTests {
    private static final String PASSWORD = "changeit";
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        Path keys = directory.resolve("keys.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(exit).as("keytool").isZero();
        System.setProperty("javax.net.ssl.trustStore", keys.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        server.useHttps(context(keys).getSocketFactory());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty("javax.net.ssl.trustStore");
        System.clearProperty("javax.net.ssl.trustStorePassword");
    }

    @Test
    void calls_at_once_share_one_connection_where_the_server_offers_it() throws Exception {
        List<RecordedRequest> requests = ask(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));

        assertThat(requests)
                .allSatisfy(request -> assertThat(request.getVersion()).isEqualTo("HTTP/2"))
                .extracting(RecordedRequest::getConnectionIndex)
                .containsOnly(0);
    }

    @Test
    void a_server_that_does_not_offer_it_is_spoken_to_as_ever() throws Exception {
        assertThat(ask(List.of(Protocol.HTTP_1_1)))
                .extracting(RecordedRequest::getVersion)
                .containsOnly("HTTP/1.1");
    }

    @Test
    void a_server_that_does_not_prove_who_it_is_gets_nothing() {
        System.clearProperty("javax.net.ssl.trustStore");
        LanguageModel model = HttpModels.parse(
                "m@https://localhost:" + server.getPort() + "/v1", Map.of(), FakeServer.QUICK, warning -> {});

        ModelException failure = FakeServer.failure(model);

        assertThat(failure.kind()).isEqualTo(ModelException.Kind.REFUSED);
        assertThat(failure).hasMessageContaining("javax.net.ssl.trustStore");
        assertThat(FakeServer.failure(model)).isSameAs(failure);
        assertThat(server.getRequestCount()).isZero();
    }

    private List<RecordedRequest> ask(List<Protocol> offered) throws Exception {
        server.setProtocols(offered);
        IntStream.range(0, 5).forEach(i -> server.enqueue(says("A").build()));
        LanguageModel model = HttpModels.parse(
                "m@https://localhost:" + server.getPort() + "/v1", Map.of(), FakeServer.QUICK, warning -> {});
        model.ask(PROMPT, 0).join(); // opens a connection for the others
        CompletableFuture.allOf(IntStream.range(1, 5)
                        .mapToObj(i -> model.ask(PROMPT, i))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        return List.of(server.takeRequest(), server.takeRequest(), server.takeRequest(), server.takeRequest());
    }

    private static SSLContext context(Path keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
