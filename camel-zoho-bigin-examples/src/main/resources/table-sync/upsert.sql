-- After a crash a page of changes may come again: what is older than the row changes nothing.
insert into contacts (id, last_name, first_name, email, title, modified_time, written_time)
values (cast(:#id as bigint), :#Last_Name, :#First_Name, :#Email, :#Title,
  cast(:#Modified_Time as timestamp with time zone), current_timestamp)
on conflict (id) do update set
  last_name = excluded.last_name,
  first_name = excluded.first_name,
  email = excluded.email,
  title = excluded.title,
  modified_time = excluded.modified_time,
  written_time = excluded.written_time
where contacts.modified_time <= excluded.modified_time
