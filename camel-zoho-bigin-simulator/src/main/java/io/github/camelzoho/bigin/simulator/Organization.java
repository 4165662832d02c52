package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.schema.CustomView;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.TeamPipeline;
import io.github.camelzoho.bigin.simulator.schema.User;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The organisation whose data the simulator holds: its zone, modules, fields and users. */
public final class Organization {
    private static final long FIRST_VIEW = 4_001_002_000_000_093_001L;

    private final World world;
    private int views;

    Organization(World world) {
        this.world = world;
    }

    /** The zone whose offset all times carry. */
    public ZoneId timeZone() {
        return world.times().zone();
    }

    /** Moves the organisation; all times are shown in the new offset from then on. */
    public void timeZone(ZoneId zone) {
        world.times().zone(zone);
    }

    /** Makes a module. */
    public void defineModule(ModuleDefinition module) {
        locked(() -> world.schema().define(module));
    }

    /** Adds a field to a module, or replaces the one of this name. */
    public void addField(String module, FieldDefinition field) {
        locked(() -> module(module).add(field));
    }

    /**
     * Makes a field mandatory in a layout, beside those that are in every layout.
     *
     * @param layout id of a Team Pipeline; of the one layout of any other module whatever
     */
    public void requireInLayout(String module, String layout, String field) {
        locked(() -> world.schema().require(module, layout, field));
    }

    public void addUser(User user) {
        locked(() -> world.schema().add(user));
    }

    public void addTeamPipeline(TeamPipeline pipeline) {
        locked(() -> world.schema().add(pipeline));
    }

    /** Makes a custom view and answers its {@code cvid}. */
    public String addCustomView(
            String module, String name, Predicate<Map<String, Object>> condition) {
        String id = Long.toString(FIRST_VIEW + views++);
        locked(() -> world.schema().add(new CustomView(id, module, name, condition)));
        return id;
    }

    public ModuleDefinition module(String apiName) {
        return Objects.requireNonNull(world.schema().module(apiName), apiName);
    }

    public List<TeamPipeline> teamPipelines() {
        return world.schema().pipelines();
    }

    public List<User> users() {
        return world.schema().users();
    }

    private void locked(Runnable change) {
        world.database()
                .locked(
                        () -> {
                            change.run();
                            return true;
                        });
    }
}
