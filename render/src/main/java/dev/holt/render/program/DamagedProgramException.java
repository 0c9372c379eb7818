package dev.holt.render.program;

/** Thrown when stored bytes are not what a {@link BinaryWriter} wrote. */
public final class DamagedProgramException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong with the bytes
     */
    public DamagedProgramException(String message) {
        super(message);
    }
}
