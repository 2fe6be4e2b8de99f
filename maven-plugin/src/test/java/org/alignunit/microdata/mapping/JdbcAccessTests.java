package org.alignunit.microdata.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAccessTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:duckdb:/data/people.db",
                "jdbc:duckdb:",
                "jdbc:postgresql://host:5432/surveys?ssl=true&currentSchema=atp",
                "jdbc:trino://host/hive/surveys",
                "jdbc:oracle:thin:@//host:1521/surveys",
                "jdbc:sqlserver://host;databaseName=surveys;encrypt=true",
                "jdbc:h2:mem:surveys;DB_CLOSE_DELAY=-1"
            })
    void a_url_without_credentials_is_taken(String url) {
        assertThat(JdbcAccess.of(url, "people", null, "env:DB_USER", "env:DB_PASSWORD"))
                .isEqualTo(new DataSource.JdbcSource(url, "people", null, "DB_USER", "DB_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://anna:s3cr3t@host/surveys",
                "jdbc:postgresql://s3cr3t@host/surveys",
                "jdbc:postgresql://host/surveys?user=s3cr3t",
                "jdbc:postgresql://host/surveys?ssl=true&PASSWORD=s3cr3t",
                "jdbc:postgresql://host/surveys?p%61ssword=s3cr3t",
                "jdbc:sqlserver://host;databaseName=surveys;user=sa;password=s3cr3t",
                "jdbc:oracle:thin:scott/s3cr3t@//host:1521/surveys",
                "jdbc:databricks://host:443;AuthMech=3;UID=token;PWD=s3cr3t",
                "jdbc:trino://host/hive?accessToken=s3cr3t",
                "jdbc:snowflake://host/?private_key_pwd=s3cr3t",
                "jdbc:bigquery://host;OAuthPvtKey=s3cr3t",
                "jdbc:hsqldb:mem:x;user = s3cr3t",
                "jdbc:mysql://(host=h,user=s3cr3t)/db"
            })
    void credentials_within_the_url_are_refused_and_not_repeated(String url) {
        assertThatThrownBy(() -> JdbcAccess.of(url, "people", null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the URL jdbc:")
                .hasMessageContaining("\"password\": \"env:DB_PASSWORD\"")
                .message()
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t", "env:", "env:s3cr3t word", "ENV:s3cr3t", "${env.s3cr3t}", ""})
    void only_environment_variables_hold_credentials(String text) {
        assertThatThrownBy(() -> JdbcAccess.of("jdbc:duckdb:", "people", null, null, text))
                .hasMessage("\"password\" does not name an environment variable;"
                        + " write \"env:DB_PASSWORD\" and set this variable");
        assertThatThrownBy(() -> JdbcAccess.of("jdbc:duckdb:", "people", null, text, null))
                .hasMessageStartingWith("\"user\" does not name an environment variable");
    }

    @Test
    void a_table_or_a_query_is_named() {
        assertThat(JdbcAccess.of("jdbc:duckdb:", null, "SELECT 1", null, null).query())
                .isEqualTo("SELECT 1");
        assertThatThrownBy(() -> JdbcAccess.of("jdbc:duckdb:", null, null, null, null))
                .hasMessageStartingWith("neither \"table\" nor \"query\"");
        assertThatThrownBy(() -> JdbcAccess.of("jdbc:duckdb:", "people", "SELECT 1", null, null))
                .hasMessageStartingWith("both \"table\" and \"query\"");
        assertThatThrownBy(() -> JdbcAccess.of("people.csv", "people", null, null, null))
                .hasMessageContaining("begins with \"jdbc:\"");
    }
}
