package io.github.camelzoho.bigin.simulator.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Team Pipeline: a layout of {@code Pipelines} with sub-pipelines, each with its stages.
 *
 * @param id the layout's id, also {@code pipeline_id} and {@code Pipeline.id} of a record
 * @param name what users call it
 * @param stagesOfSubPipeline allowed values of {@code Stage} for each value of {@code Sub_Pipeline}
 */
public record TeamPipeline(String id, String name, Map<String, List<String>> stagesOfSubPipeline) {
    /** The module whose layouts they are. */
    public static final String MODULE = "Pipelines";

    public TeamPipeline {
        stagesOfSubPipeline = new LinkedHashMap<>(stagesOfSubPipeline);
    }
}
