-- Attempts whose questions were drawn.

-- Which item a mark is of, by the author's id; null where a mark is older than this column and its position says it.
alter table attempt_mark add column item_id varchar(60);

-- What a run was asked where a rule wants to know it of the run before.
create table item_use (
    run uuid not null,
    quiz_id varchar(60) not null,
    item_id varchar(60) not null,
    first_at timestamp(6) with time zone not null,
    primary key (run, quiz_id, item_id)
);

create index item_use_quiz on item_use (quiz_id, first_at);
