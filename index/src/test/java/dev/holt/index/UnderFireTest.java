package dev.holt.index;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to the wiki and its index, each answer is that of an index built from nothing.
 */
class UnderFireTest {
    private static final int STEPS = Integer.getInteger("holt.fire.steps", 200);
    private static final long SEED = Long.getLong("holt.fire.seed", 1);
    private static final int TOLD_EACH = 500;

    @Test
    void answersUnderFire_areThoseOfAnIndexBuiltFromNothing() throws IOException {
        try (Fire fire = new Fire(SEED)) {
            for (int step = 1; step <= STEPS; step++) {
                try {
                    fire.step();
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("Seed " + SEED + ", step " + step, e);
                }
                if (step % TOLD_EACH == 0 || (step == STEPS && STEPS > TOLD_EACH)) {
                    System.out.println(step + " steps: " + fire.events());
                }
            }
            fire.end();
        }
    }
}
