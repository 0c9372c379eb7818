package dev.holt.render;

/** The plain text of one block, and the offset at which its Markdown starts. */
record TextPiece(int start, String shown) {}
