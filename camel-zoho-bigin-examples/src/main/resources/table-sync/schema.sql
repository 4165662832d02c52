create table if not exists contacts (
  id bigint primary key,
  last_name varchar not null,
  first_name varchar,
  email varchar,
  title varchar,
  modified_time timestamp with time zone not null,
  written_time timestamp with time zone not null
)
