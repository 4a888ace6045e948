-- A half-day in which people check in by a code that is shown in the room. Opened again, it is another row with another secret.
create table check_in (
  id uuid primary key,
  version bigint not null,
  block_id uuid not null references timetable_block (id),
  -- 32 random bytes, base64url: who knows it knows all codes of that half-day, so it never leaves the server
  secret varchar(64) not null,
  opened_by uuid not null,
  opened_at timestamp(6) with time zone not null,
  -- absent while it is open; without a hand that closes it, it ends with its half-day
  closed_by uuid,
  closed_at timestamp(6) with time zone
);
create index check_in_by_block on check_in (block_id);
