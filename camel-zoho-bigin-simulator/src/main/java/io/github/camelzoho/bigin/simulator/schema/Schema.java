package io.github.camelzoho.bigin.simulator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All modules, users, Team Pipelines and custom views of one organisation. */
public final class Schema {
    private final Map<String, ModuleDefinition> modules = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final List<TeamPipeline> pipelines = new ArrayList<>();
    private final List<CustomView> views = new ArrayList<>();

    public Schema() {
        reset();
    }

    /** Back to the modules, users and pipelines of a new organisation. */
    public void reset() {
        modules.clear();
        users.clear();
        pipelines.clear();
        views.clear();
        StandardModules.create().forEach(this::define);
        add(user("4001002000000099001", "Ada", "Varga", true, true));
        add(user("4001002000000099002", "Bo", "Lind", true, false));
        add(user("4001002000000099003", "Cy", "Roth", false, false));
        pipelines.add(
                new TeamPipeline(
                        "4001002000000091001",
                        "Sales",
                        Map.of(
                                "Sales Standard",
                                List.of("Qualification", "Proposal", "Won", "Lost"),
                                "Renewals",
                                List.of("Due", "Won", "Lost"))));
        pipelines.add(
                new TeamPipeline(
                        "4001002000000091002",
                        "Onboarding",
                        Map.of("Onboarding Standard", List.of("Kick-off", "Training", "Done"))));
    }

    private static User user(String id, String first, String last, boolean active, boolean admin) {
        String email = first.toLowerCase(java.util.Locale.ROOT) + "@lumen.example";
        return new User(id, first, last, email, active, true, admin, false);
    }

    public void define(ModuleDefinition module) {
        modules.put(module.apiName(), module);
    }

    public void add(User user) {
        users.put(user.id(), user);
    }

    public void add(TeamPipeline pipeline) {
        pipelines.add(pipeline);
    }

    public void add(CustomView view) {
        views.add(view);
    }

    public @Nullable ModuleDefinition module(String apiName) {
        return modules.get(apiName);
    }

    public Collection<ModuleDefinition> modules() {
        return Collections.unmodifiableCollection(modules.values());
    }

    public @Nullable User user(String id) {
        return users.get(id);
    }

    public List<User> users() {
        return List.copyOf(users.values());
    }

    public List<TeamPipeline> pipelines() {
        return List.copyOf(pipelines);
    }

    public Optional<CustomView> view(String module, String id) {
        return views.stream().filter(v -> v.module().equals(module) && v.id().equals(id)).findAny();
    }
}
