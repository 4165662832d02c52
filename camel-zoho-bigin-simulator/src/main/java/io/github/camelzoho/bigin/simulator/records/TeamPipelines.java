package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.oauth.Scopes;
import io.github.camelzoho.bigin.simulator.schema.TeamPipeline;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Records of one Team Pipeline, and which stages a sub-pipeline has.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/get-team-pipeline-records.html">team
 * pipeline records</a>.
 */
public final class TeamPipelines {
    static final String MODULE = TeamPipeline.MODULE;

    private final World world;

    public TeamPipelines(World world) {
        this.world = world;
    }

    /** The filter of {@code pipeline_id}, if it was sent; needs the whole module's scope. */
    Optional<Predicate<Row>> filter(Call call) {
        return filter(call, call.variable("module").equals(MODULE));
    }

    /**
     * As {@link #filter(Call)}.
     *
     * @param ofPipelines whether the call lists records of {@code Pipelines}
     */
    public Optional<Predicate<Row>> filter(Call call, boolean ofPipelines) {
        Optional<String> id = call.param("pipeline_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!ofPipelines) {
            throw call.refuse(
                    "parameter pipeline_id", "INVALID_REQUEST", Map.of("param", "pipeline_id"));
        }
        new Scopes(world.switches())
                .require("ZohoBigin.modules.Pipelines.ALL", call.caller().scopes());
        TeamPipeline pipeline =
                byId(id.get()).orElseThrow(() -> Requests.invalidParam("pipeline_id", id.get()));
        return Optional.of(
                row -> {
                    Object subPipeline = row.stored("Sub_Pipeline");
                    return subPipeline != null
                            && pipeline.stagesOfSubPipeline().containsKey(subPipeline);
                });
    }

    Optional<TeamPipeline> byId(String id) {
        return world.schema().pipelines().stream().filter(p -> p.id().equals(id)).findAny();
    }

    /** The pipeline that has this sub-pipeline. */
    Optional<TeamPipeline> having(Object subPipeline) {
        return world.schema().pipelines().stream()
                .filter(p -> p.stagesOfSubPipeline().containsKey(subPipeline))
                .findAny();
    }

    /** The stages of a sub-pipeline, empty when there is no such sub-pipeline. */
    List<String> stages(Object subPipeline) {
        return having(subPipeline)
                .map(p -> p.stagesOfSubPipeline().getOrDefault(subPipeline, List.of()))
                .orElse(List.of());
    }
}
