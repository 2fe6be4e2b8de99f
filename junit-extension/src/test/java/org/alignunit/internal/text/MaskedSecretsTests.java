package org.alignunit.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alignunit.PublishedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedSecretsTests {
    /** No shape gives it away. */
    private static final String KEY = "Zq7/mP+x9vB2\"k4t&w";

    private static final String PROPERTY = "panel.service.token";

    @BeforeEach
    void configure() {
        System.setProperty(PROPERTY, KEY);
    }

    @AfterEach
    void clear() {
        System.clearProperty(PROPERTY);
    }

    static Stream<Arguments> encodings() throws IOException {
        String json = new ObjectMapper().writeValueAsString(KEY);
        String escaped = json.substring(1, json.length() - 1);
        StringBuilder hex = new StringBuilder();
        StringBuilder unicode = new StringBuilder();
        KEY.chars().forEach(c -> hex.append("%%%02x".formatted(c)));
        KEY.chars().forEach(c -> unicode.append("\\u%04X".formatted(c)));
        String percent = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        return Stream.of(
                of("plain", KEY),
                of("JSON", escaped),
                of("JSON with slashes", escaped.replace("/", "\\/")),
                of("JSON in JSON", escaped.replace("\\", "\\\\").replace("\"", "\\\"")),
                of("JSON as Go writes it", escaped.replace("&", "\\u0026")),
                of("JSON, all escaped", unicode.toString()),
                of("a URL", percent),
                of("a URL, lower case", percent.toLowerCase(Locale.ROOT)),
                of("a URL in a URL", URLEncoder.encode(percent, StandardCharsets.UTF_8)),
                of("a URL, all escaped", hex.toString()),
                of("HTML", KEY.replace("&", "&amp;").replace("\"", "&quot;")),
                of("HTML in numbers", KEY.replace("&", "&#38;").replace("/", "&#x2F;")),
                of("lower case", KEY.toLowerCase(Locale.ROOT)),
                of("wrapped", KEY.substring(0, 9) + "\n  " + KEY.substring(9)),
                of("wrapped in JSON", KEY.substring(0, 6) + "\\n" + KEY.substring(6, 12)),
                of("spaced out", String.join(" ", KEY.split(""))),
                of("with invisible characters", String.join("\u200b", KEY.split(""))),
                of("all but its end", KEY.substring(0, 14)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void a_key_that_the_configuration_holds_is_masked_in_any_encoding(String encoding, String key) {
        assertThat(Secrets.masked("401 for '" + key + "' of you"))
                .startsWith("401 for '[secret]")
                .endsWith("' of you")
                .doesNotContain(KEY.substring(1, 6), "mP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "me:", "user:", "client:", "{\"k\":\"", "{\"key\":\"", "Authorization: x "})
    void a_key_is_masked_in_base64_wherever_it_stands(String before) {
        byte[] bytes = (before + KEY + "\"}").getBytes(StandardCharsets.UTF_8);
        List<String> codes = new ArrayList<>(List.of(
                Base64.getEncoder().encodeToString(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().encodeToString(bytes),
                Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(bytes)));
        codes.add(URLEncoder.encode(codes.get(0), StandardCharsets.UTF_8));
        codes.add(codes.get(0).replace("/", "\\/").replace("+", "\\u002b"));

        for (String code : codes) {
            String masked = Secrets.masked("sent " + code + " to you");
            assertThat(masked).startsWith("sent ").contains("[secret]").endsWith(" to you");
            String rest = masked.replace("sent ", "").replace("[secret]", "").replace(" to you", "");
            assertThat(rest.length()).as(masked).isLessThanOrEqualTo(code.length() - KEY.length() * 4 / 3 + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\1',
            value = {
                "key sk-proj-Ab3dEf6hIj9kLmN0pQrStUvWxYz012345. | key [secret].",
                "key=sk-ant-api03-Ab3dEf6hIj9k, or | key=[secret], or",
                "AKIAIOSFODNN7EXAMPLE and ASIAIOSFODNN7EXAMPLE | [secret] and [secret]",
                "Authorization: Basic dXNlcjpwYXNzd29yZA== | Authorization: Basic [secret]",
                "basic dXNlcjpwYXNz | basic [secret]",
                "authorization: bearer abcdefgh1 | authorization: bearer [secret]",
                "BEARER abc.def-123 | BEARER [secret]",
                "bearer%20abcdefghijklmnopqrstu | bearer%20[secret]",
                "ghp_16C7e42F292c6912E7710c838347Ae178B4a | [secret]",
                "github_pat_11ABCDEFG0abcdefghijkl_mnop | [secret]",
                "glpat-Ab3dEf6hIj9kLmN0pQrS | [secret]",
                "xoxb-123456789012-abcdefGHIJ | [secret]",
                "AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY | [secret]",
                "hf_abcdefghijklmnopqrstuvwxyz | [secret]",
                "gsk_abcdefghijklmnopqrstuvwxyzabcdef | [secret]",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U! | [secret]!",
                "\\nsk-proj-Ab3dEf6hIj9kLm and \\u003dsk-proj-Ab3dEf6hIj9kLm | \\n[secret] and \\u003d[secret]",
                "GET https://h/v1?api-key=abcd1234&x=1 | GET https://h/v1?api-key=[secret]&x=1",
                "https://u:p%40ss@h/x | https://[secret]@h/x",
                "{\"api_key\": \"abcd1234\"} | {\"api_key\": \"[secret]\"}",
                "X-Api-Key: hunter2pass | X-Api-Key: [secret]",
                "a -----BEGIN RSA PRIVATE KEY-----\\nMIIE/x+y\\n-----END RSA PRIVATE KEY----- b | a [secret] b",
                "{\"pem\": \"-----BEGIN PRIVATE KEY-----\\nMIIE\\\" cut\", \"b\": 1} | {\"pem\": \"[secret]\", \"b\": 1}"
            })
    void shapes_of_keys_are_masked(String said, String masked) {
        assertThat(Secrets.masked(said)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The standard bearer shall go first; bearer bonds are rare. Basic necessities, basic education, BASIC: yes",
                "My secret: honesty. The key: trust. Authorization: required, I think. A token: gesture",
                "{\"A\": 60, \"B\": 40}, key: \"A\", {\"option\": \"A\", \"percentage\": 60.123456789012345}",
                "I would ask-a-question-of-someone at risk-averse desk-2024 task-management-2024",
                "sk-learn-contrib-packages are no keys",
                "claude-3-5-sonnet-20241022, gpt-4o-2024-08-06, meta-llama/Meta-Llama-3.1-8B-Instruct",
                "0123456789abcdef0123456789abcdef 550e8400-e29b-41d4-a716-446655440000 run-0123456789abcdef01234567",
                "org.example.PrioritiesOfPartiesIT org.alignunit.internal.model.recorded.RecordingFile$1",
                "https://www.example.com/a/b?c=d&page=2#key=1, me@example.com, //comment @author"
            })
    void other_text_is_left_alone(String text) {
        assertThat(Secrets.masked(text)).isEqualTo(text);
    }

    @Test
    void no_reply_of_a_real_model_is_changed() {
        List<String> replies = PublishedData.lines("replies.jsonl").stream()
                .filter(line -> line.has("reply"))
                .map(line -> line.get("reply").asText())
                .toList();

        assertThat(replies).hasSizeGreaterThan(400);
        assertThat(replies)
                .allSatisfy(reply -> assertThat(Secrets.masked(reply)).isEqualTo(reply));
    }

    @ParameterizedTest
    @CsvSource({
        "my.api.key, none",
        "my.api.key, disabled",
        "some_token, 12345",
        "TOKENIZERS_PARALLELISM, false123false",
        "keyboard.layout, qwerty12345",
        "ssh.key.path, /home/me/id_rsa1",
        "secret.name, priorities-2024",
        "MY_PASSWORD, strongly",
        "alignunit.token, priorities-2024"
    })
    void a_value_that_may_be_an_ordinary_word_is_no_key(String name, String value) {
        System.setProperty(name, value);
        try {
            assertThat(Secrets.masked("I say " + value)).isEqualTo("I say " + value);
        } finally {
            System.clearProperty(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MY_API_KEY",
                "ghtoken",
                "client-secret",
                "db.password",
                "http.proxyPassword",
                "javax.net.ssl.keyStorePassword"
            })
    void a_key_is_known_by_its_name(String name) {
        System.setProperty(name, "hunter2pass");
        try {
            assertThat(Secrets.masked("I say hunter2pass")).isEqualTo("I say [secret]");
        } finally {
            System.clearProperty(name);
        }
    }

    @Test
    void a_value_of_json_is_masked_throughout() {
        Map<String, Object> clean = Map.of("a", List.of(1, "x"), "b", Map.of("c", true));

        assertThat(Secrets.maskedValue(clean)).isSameAs(clean);
        assertThat(Secrets.maskedValue(Map.of(KEY, List.of("a " + KEY, 2, Map.of("b", KEY)))))
                .isEqualTo(Map.of("[secret]", List.of("a [secret]", 2, Map.of("b", "[secret]"))));
    }
}
