package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.LayoutDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.client.model.ValueForm;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of modules, from metadata that are kept for ten minutes and shared by all who use
 * the same credential. Thread-safe.
 */
public final class ModuleDescriptions {
    /** A fault is told only by a description that is not older. */
    public static final Duration FRESH = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ModuleDescriptions.class);

    /**
     * Types whose values COQL gives in the same form as a list does. Multi-line texts, for one, it
     * does not give at all.
     */
    private static final Set<String> PLAIN =
            Set.of(
                    "text",
                    "email",
                    "phone",
                    "website",
                    "picklist",
                    "date",
                    "datetime",
                    "integer",
                    "bigint",
                    "double",
                    "decimal",
                    "currency",
                    "percent",
                    "boolean",
                    "autonumber");

    private final MetadataApi metadata;
    private final DescriptionCache cache;

    public ModuleDescriptions(MetadataApi metadata, DescriptionCache cache) {
        this.metadata = metadata;
        this.cache = cache;
    }

    /** The module, which costs a call if it was not asked for in the last ten minutes. */
    public ModuleDescription of(String module) {
        return of(module, DescriptionCache.KEPT);
    }

    /** As {@link #withLayouts(String, Duration)}, from the last ten minutes. */
    public ModuleDescription withLayouts(String module) {
        return withLayouts(module, DescriptionCache.KEPT);
    }

    /**
     * The module with its layouts, not older than the given time. Costs up to two calls; if Bigin
     * does not tell of layouts, there are none.
     */
    public ModuleDescription withLayouts(String module, Duration age) {
        ModuleDescription description = of(module, age);
        if (!description.hasLayouts()) {
            description = description.with(layouts(module));
            cache.complete(module, description);
        }
        return description;
    }

    private ModuleDescription of(String module, Duration age) {
        return cache.get(module, age, this::read);
    }

    /**
     * As {@link #of(String)}, empty if Bigin does not tell, for example because the credential
     * lacks the scope. That is kept for ten minutes too.
     */
    public Optional<ModuleDescription> ifTold(String module) {
        if (cache.isRefused(module)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(module));
        } catch (ZohoBiginPermissionException
                | ZohoBiginInvalidDataException
                | ZohoBiginNotFoundException e) {
            cache.refused(module);
            LOG.warn(
                    "The fields of {} are not told, so only those that are read-only in every module"
                            + " are known to be so: {}",
                    module,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private List<LayoutDescription> layouts(String module) {
        try {
            return metadata.layouts(module).items().stream().map(LayoutMetadata::read).toList();
        } catch (ZohoBiginPermissionException
                | ZohoBiginInvalidDataException
                | ZohoBiginNotFoundException e) {
            LOG.warn(
                    "The layouts of {} are not told, so what they make mandatory is not known: {}",
                    module,
                    e.getMessage());
            return List.of();
        }
    }

    /** The module if it was asked for before, at whatever time; makes no call. */
    public Optional<ModuleDescription> known(String module) {
        return cache.last(module);
    }

    /**
     * What the related lists of a module show: a module for each name of a list that is known to
     * show one.
     */
    Map<String, String> relatedLists(String module) {
        return cache.relatedLists(module, this::readRelatedLists);
    }

    private Map<String, String> readRelatedLists(String module) {
        Map<String, String> shown = new HashMap<>();
        for (Map<String, Object> list : metadata.relatedLists(module).items()) {
            Object of =
                    list.get("module") instanceof Map<?, ?> named ? named.get("api_name") : null;
            if (of instanceof String name && list.get("api_name") instanceof String own) {
                shown.put(own, name);
            }
        }
        return shown;
    }

    /** Whether COQL gives all these fields just as a list does. */
    public boolean arePlain(String module, List<String> fields) {
        ModuleDescription description = of(module);
        return fields.stream()
                .allMatch(name -> description.field(name).filter(this::isPlain).isPresent());
    }

    private boolean isPlain(FieldDescription field) {
        return PLAIN.contains(field.dataType()) && field.form() != ValueForm.LOOKUP;
    }

    private ModuleDescription read(String module) {
        return ModuleDescription.of(
                module, metadata.fields(module).items().stream().map(FieldMetadata::read).toList());
    }
}
