package org.example.shop;

/** What is sold. */
final class Tea {
    static final String PRICE = "cheap";

    private Tea() {}
}
