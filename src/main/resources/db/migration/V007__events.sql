-- Spring Modulith's event registry, as in its jar (jdbc/schemas/v2), in words that H2 and PostgreSQL share. The jar's index
-- over the event's text is left out: PostgreSQL cannot index long texts so, and there are few rows.
create table event_publication (
  id uuid primary key,
  listener_id varchar(512) not null,
  event_type varchar(512) not null,
  serialized_event varchar(8000) not null,
  publication_date timestamp(6) with time zone not null,
  completion_date timestamp(6) with time zone,
  status varchar(20),
  completion_attempts integer,
  last_resubmission_date timestamp(6) with time zone
);
create index event_publication_by_listener on event_publication (listener_id);
create index event_publication_by_completion on event_publication (completion_date);
