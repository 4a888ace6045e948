-- Where somebody's notices go besides, if he wants it: his choice, or what an administrator entered and he has not chosen yet.
create table mail_address (
    person uuid primary key references person (id),
    address varchar(254) not null,
    wanted boolean not null
);

-- What is sent by mail of what somebody is told: written with the notice, and gone with it.
create table letter (
    notice uuid primary key references notice (id) on delete cascade,
    made_at timestamp(6) with time zone not null,
    -- when it is tried next, by whoever claims it; absent once it was sent or given up
    due_at timestamp(6) with time zone,
    -- how often it was claimed
    tries integer not null,
    sent_at timestamp(6) with time zone,
    -- what the last try failed of, as a word and as the mail server says it; absent once it was sent
    failed_at timestamp(6) with time zone,
    fault varchar(20),
    fault_line varchar(300)
);
create index letter_due on letter (due_at);
create index letter_sent on letter (sent_at);
create index letter_failed on letter (failed_at);
