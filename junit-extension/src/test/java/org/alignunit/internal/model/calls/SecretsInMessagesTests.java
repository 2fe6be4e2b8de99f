package org.alignunit.internal.model.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInMessagesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\1',
            value = {
                "key sk-proj-12345 of org-abcdef123456 | key [secret] of [secret]",
                "key sk-secret-key, gsk_****abcd | key [secret], [secret]",
                "key key-ab12cd34 of user-Ab12Cd34Ef and proj_x1y2z3 | key [secret] of [secret] and [secret]",
                "for model `llama-3.1-8b-instant` in organization `org_01jb3kq9h2e8xv` on tokens per minute |"
                        + " for model `llama-3.1-8b-instant` in organization `[secret]` on tokens per minute",
                "bad key gsk_abcdefghijklmnop | bad key [secret]",
                "bad key hf_abcdefghijklmnopqrst | bad key [secret]",
                "bad key xai-abcdefghij1234567890 | bad key [secret]",
                "bad key AIzaSyD1234567890abcdefghijk | bad key [secret]",
                "bad key AIzaSyD123456-890abcdefghijk_lm | bad key [secret]",
                "GET https://g.example/x?key=abcdef0123456789&alt=json failed | GET https://g.example/x?key=[secret]&alt=json failed",
                "https://me:pass@g.example/v1 | https://[secret]@g.example/v1",
                "x-api-key: 0123456789abcdef is wrong | x-api-key: [secret] is wrong",
                "{\"api_key\": \"hunter\", \"model\": \"m\"} | {\"api_key\": \"[secret]\", \"model\": \"m\"}",
                "said {\\\"x-api-key\\\": \\\"hunter\\\"} | said {\\\"x-api-key\\\": \\\"[secret]\\\"}",
                "Authorization: Basic dXNlcjpwYXNz | Authorization: [secret]",
                "Authorization: Bearer abc.def | Authorization: [secret]",
                "You sent Bearer abc.def | You sent [secret]",
                "access_token=hunter | access_token=[secret]",
                "organization 0c8f5d2e-1b3a-4c5d-8e9f-0a1b2c3d4e5f may | organization [secret] may"
            })
    void keys_and_identities_of_any_vendor_are_masked(String said, String quoted) {
        assertThat(ServerMessage.quote(said)).isEqualTo('"' + quoted + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your organization has no access; see key-value stores, user-agent and org-level limits",
                "Invalid bearer token. The Bearer Authorization scheme is wanted",
                "Unexpected key: response_format, unexpected token: identifier",
                "max_tokens=60, max_completion_tokens: 4101, completion_tokens=9223372036854775800",
                "claude-3-5-sonnet-20241022, gpt-4o-2024-08-06, Qwen2.5-72B-Instruct, mistral-7b-instruct-v0.2",
                "meta-llama/Meta-Llama-3.1-8B-Instruct is no model; text-embedding-3-small is",
                "API key not valid. Please pass a valid API key at https://aistudio.google.com/apikey",
                "You didn't provide an API key. Find it at https://platform.openai.com/account/api-keys.",
                "Failed to connect to api.example.com/203.0.113.5:443 after 10000ms on 2026-11-21T20:08:40Z",
                "class com.fasterxml.jackson.core.json.UTF8StreamJsonParser met HttpClientErrorException",
                "invalid_request_error, context_length_exceeded, insufficient_quota, rate-limit-exceeded"
            })
    void words_are_not(String said) {
        assertThat(ServerMessage.quote(said)).isEqualTo('"' + said + '"');
    }

    @Test
    void long_random_words_are_masked_nearly_always_without_any_name() {
        Random random = new Random(7);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        long found = IntStream.range(0, 10_000)
                .mapToObj(i -> random.ints(32, 0, letters.length())
                        .mapToObj(place -> letters.substring(place, place + 1))
                        .collect(Collectors.joining()))
                .filter(key -> SecretWords.masked("bad " + key).equals("bad [secret]"))
                .count();

        assertThat(found).isGreaterThan(9_950);
    }
}
