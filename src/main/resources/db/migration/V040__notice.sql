-- What each is told of what concerns him. It is kept for a time and is no record: what happened stands where it happened.
create table notice (
    id uuid primary key,
    person uuid not null references person (id),
    -- key of its text
    what varchar(100) not null,
    -- for the gaps of the text, as JSON
    facts text not null,
    -- where it leads inside the product
    link varchar(300) not null,
    told_at timestamp(6) with time zone not null,
    read_at timestamp(6) with time zone
);
create index notice_of_person on notice (person, id);
create index notice_unread on notice (person, read_at);
create index notice_by_time on notice (told_at);
