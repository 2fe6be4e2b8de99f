package org.example;

class Tea4Test extends Tea {}
