package org.example;

class Tea1Test extends Tea {}
