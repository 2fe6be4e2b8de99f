open module org.example.tests {
    requires org.alignunit.junit;
    requires org.junit.jupiter.api;
}
