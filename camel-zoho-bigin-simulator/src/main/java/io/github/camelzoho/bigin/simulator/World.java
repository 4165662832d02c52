package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.files.FileStore;
import io.github.camelzoho.bigin.simulator.mail.Mailbox;
import io.github.camelzoho.bigin.simulator.notifications.Channels;
import io.github.camelzoho.bigin.simulator.schema.Schema;
import io.github.camelzoho.bigin.simulator.store.Database;
import io.github.camelzoho.bigin.simulator.store.Times;

/**
 * What the areas of the API share.
 *
 * @param clock the time
 * @param switches the forms chosen for what is uncertain
 * @param schema modules, users, pipelines
 * @param database the records
 * @param times how times are written
 * @param files attachments, photos and files
 * @param mails the mails that were sent
 * @param channels the notification channels
 */
public record World(
        SimulatorClock clock,
        Switches switches,
        Schema schema,
        Database database,
        Times times,
        FileStore files,
        Mailbox mails,
        Channels channels) {}
