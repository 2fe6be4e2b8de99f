package org.example;

class BlackIT extends AnyTea {}
