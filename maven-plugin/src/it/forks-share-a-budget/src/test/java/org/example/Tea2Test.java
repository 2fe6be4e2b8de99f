package org.example;

class Tea2Test extends Tea {}
