package dev.holt.render.program;

import java.util.function.Supplier;

/**
 * A compiler that is made when the first text must be compiled. A process that finds all programs
 * stored never loads its classes.
 *
 * @param id what {@link PageCompiler#id()} says
 * @param compiler makes the compiler
 */
public record CompilerSource(String id, Supplier<PageCompiler> compiler) {}
