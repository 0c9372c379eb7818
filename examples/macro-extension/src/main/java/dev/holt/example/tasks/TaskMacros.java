package dev.holt.example.tasks;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroProvider;
import java.util.List;

/** The macros of this extension. */
public final class TaskMacros implements MacroProvider {
    /** Made by the service loader. */
    public TaskMacros() {}

    /** To be changed with every change of what the macros put out. */
    @Override
    public String id() {
        return "tasks 1";
    }

    @Override
    public List<Macro> macros() {
        return List.of(TasksDone.macro());
    }
}
