package io.github.camelzoho.bigin.simulator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All modules, users, Team Pipelines and views of one organisation. */
public final class Schema {
    private static final long FIRST_SYSTEM_VIEW = 4_001_002_000_000_092_001L;

    private final Map<String, ModuleDefinition> modules = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final List<TeamPipeline> pipelines = new ArrayList<>();
    private final List<CustomView> views = new ArrayList<>();
    private final Map<String, Set<String>> requiredInLayouts = new LinkedHashMap<>();

    public Schema() {
        reset();
    }

    /** Back to the modules, users and pipelines of a new organisation. */
    public void reset() {
        modules.clear();
        users.clear();
        pipelines.clear();
        views.clear();
        requiredInLayouts.clear();
        StandardModules.create().forEach(this::define);
        add(user("4001002000000099001", "Ada", "Varga", true, true));
        add(user("4001002000000099002", "Bo", "Lind", true, false));
        add(user("4001002000000099003", "Cy", "Roth", false, false));
        pipelines.add(
                new TeamPipeline(
                        "4001002000000091001",
                        "Sales",
                        inOrder(
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

    private static Map<String, List<String>> inOrder(
            String one, List<String> stages, String other, List<String> otherStages) {
        Map<String, List<String>> both = new LinkedHashMap<>();
        both.put(one, stages);
        both.put(other, otherStages);
        return both;
    }

    private static User user(String id, String first, String last, boolean active, boolean admin) {
        String email = first.toLowerCase(java.util.Locale.ROOT) + "@lumen.example";
        return new User(id, first, last, email, active, true, admin, false);
    }

    public void define(ModuleDefinition module) {
        modules.put(module.apiName(), module);
    }

    /** Makes a field mandatory in a layout; only {@code Pipelines} has several. */
    public void require(String module, String layout, String field) {
        requiredInLayouts
                .computeIfAbsent(layoutKey(module, layout), key -> new LinkedHashSet<>())
                .add(field);
    }

    /** The fields that a layout makes mandatory, beside those that are in every layout. */
    public Set<String> requiredInLayout(String module, String layout) {
        return requiredInLayouts.getOrDefault(layoutKey(module, layout), Set.of());
    }

    private static String layoutKey(String module, String layout) {
        return module.equals(TeamPipeline.MODULE) ? layout : module;
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

    /** The view of all records, which a module has from the start, and those that users made. */
    public List<CustomView> views(ModuleDefinition module) {
        int number = List.copyOf(modules.values()).indexOf(module);
        String id = Long.toString(FIRST_SYSTEM_VIEW + number);
        List<CustomView> all = new ArrayList<>();
        all.add(
                new CustomView(
                        id, module.apiName(), "All " + module.plural(), true, record -> true));
        views.stream().filter(view -> view.module().equals(module.apiName())).forEach(all::add);
        return all;
    }

    public Optional<CustomView> view(String module, String id) {
        ModuleDefinition definition = modules.get(module);
        return definition == null
                ? Optional.empty()
                : views(definition).stream().filter(view -> view.id().equals(id)).findAny();
    }

    /** The lists of records that belong to a record of the module. */
    public List<RelatedList> relatedLists(String module) {
        return StandardRelatedLists.of(module);
    }

    public List<Role> roles() {
        return List.of(Role.CEO, Role.MANAGER);
    }

    public List<Profile> profiles() {
        return List.of(Profile.ADMINISTRATOR, Profile.STANDARD);
    }
}
