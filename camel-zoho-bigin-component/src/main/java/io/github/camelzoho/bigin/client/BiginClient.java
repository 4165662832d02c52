package io.github.camelzoho.bigin.client;

import io.github.camelzoho.bigin.client.api.AttachmentsApi;
import io.github.camelzoho.bigin.client.api.BulkReadApi;
import io.github.camelzoho.bigin.client.api.BulkWriteApi;
import io.github.camelzoho.bigin.client.api.ChannelsApi;
import io.github.camelzoho.bigin.client.api.ConnectionsApi;
import io.github.camelzoho.bigin.client.api.DescriptionCache;
import io.github.camelzoho.bigin.client.api.FilesApi;
import io.github.camelzoho.bigin.client.api.MailApi;
import io.github.camelzoho.bigin.client.api.MetadataApi;
import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.client.api.NotesApi;
import io.github.camelzoho.bigin.client.api.QueryApi;
import io.github.camelzoho.bigin.client.api.RawApi;
import io.github.camelzoho.bigin.client.api.RecordReads;
import io.github.camelzoho.bigin.client.api.RecordWritesApi;
import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.client.api.RelatedListsApi;
import io.github.camelzoho.bigin.client.api.RelatedReads;
import io.github.camelzoho.bigin.client.api.TaggingApi;
import io.github.camelzoho.bigin.client.api.TagsApi;
import io.github.camelzoho.bigin.client.api.UsersApi;
import io.github.camelzoho.bigin.client.bulk.BulkReads;
import io.github.camelzoho.bigin.client.bulk.BulkWrites;
import io.github.camelzoho.bigin.client.bulk.FieldForms;
import io.github.camelzoho.bigin.client.bulk.Patience;
import io.github.camelzoho.bigin.client.http.ServerClock;
import io.github.camelzoho.bigin.client.http.Transport;

/**
 * Bigin's calls by area, over one chain of transports. Immutable and thread-safe.
 *
 * @param records reading records, one call each
 * @param reads reading records as users ask for it
 * @param writes writing records
 * @param queries search and COQL, one call each
 * @param related related lists, one call each
 * @param relatedReads reading related lists and notes as users ask for it
 * @param notes notes
 * @param tags the tags of modules
 * @param tagging tags on records
 * @param attachments files and links that hang on a record
 * @param files photos, and files for file fields
 * @param mail mail to the people of a record
 * @param metadata modules, fields, organisation
 * @param descriptions what is known of modules, kept for a while
 * @param users users
 * @param bulkReads bulk reads
 * @param bulkWrites bulk writes
 * @param patience waits for bulk jobs
 * @param channels notification channels
 * @param connections the gateway's connections
 * @param raw anything else
 * @param serverClock what is known of Bigin's clock
 */
public record BiginClient(
        RecordsApi records,
        RecordReads reads,
        RecordWritesApi writes,
        QueryApi queries,
        RelatedListsApi related,
        RelatedReads relatedReads,
        NotesApi notes,
        TagsApi tags,
        TaggingApi tagging,
        AttachmentsApi attachments,
        FilesApi files,
        MailApi mail,
        MetadataApi metadata,
        ModuleDescriptions descriptions,
        UsersApi users,
        BulkReads bulkReads,
        BulkWrites bulkWrites,
        Patience patience,
        ChannelsApi channels,
        ConnectionsApi connections,
        RawApi raw,
        ServerClock serverClock) {

    /**
     * A client over a chain.
     *
     * @param descriptions what was told of the organisation's modules
     * @param patience waits for bulk jobs
     * @param serverClock hears the answers of the chain
     */
    public static BiginClient over(
            Transport transport,
            DescriptionCache descriptions,
            Patience patience,
            ServerClock serverClock) {
        RecordsApi records = new RecordsApi(transport);
        QueryApi queries = new QueryApi(transport);
        MetadataApi metadata = new MetadataApi(transport);
        ModuleDescriptions modules = new ModuleDescriptions(metadata, descriptions);
        RecordReads reads = new RecordReads(records, queries, modules);
        RelatedListsApi related = new RelatedListsApi(transport);
        NotesApi notes = new NotesApi(transport, descriptions.forms());
        return new BiginClient(
                records,
                reads,
                new RecordWritesApi(transport),
                queries,
                related,
                new RelatedReads(related, notes, reads, modules),
                notes,
                new TagsApi(transport),
                new TaggingApi(transport, descriptions.forms()),
                new AttachmentsApi(transport),
                new FilesApi(transport),
                new MailApi(transport),
                metadata,
                modules,
                new UsersApi(transport),
                new BulkReads(new BulkReadApi(transport), new FieldForms(modules), patience),
                new BulkWrites(new BulkWriteApi(transport, metadata), modules, patience),
                patience,
                new ChannelsApi(transport),
                new ConnectionsApi(transport),
                new RawApi(transport),
                serverClock);
    }
}
