package dev.holt.server;

import java.util.List;

/** The table of components as the documentation shows it. */
final class ComponentDocs {
    private ComponentDocs() {}

    static String table(List<Component<?>> components) {
        StringBuilder text = new StringBuilder();
        text.append("| component | what it is, and what makes it | made | needs | needed by |\n");
        text.append("|---|---|---|---|---|\n");
        for (Component<?> component : components) {
            Component.Row row = component.row();
            text.append(
                    "| %s | %s | %s | %s | %s |%n"
                            .formatted(
                                    row.name(),
                                    row.what(),
                                    row.moment().text(),
                                    row.needs().isEmpty() ? "" : String.join(", ", row.needs()),
                                    row.neededBy()));
        }
        return text.toString();
    }
}
