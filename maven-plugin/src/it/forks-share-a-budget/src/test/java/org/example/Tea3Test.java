package org.example;

class Tea3Test extends Tea {}
