-- Answers that people mark. An attempt knows how many of its own still wait: until none does its score is not whole.
alter table attempt add column unmarked integer default 0 not null;
alter table quiz_standing add column waits boolean default false not null;

-- Which answer was given to which marker; nobody sees another. What he is typing stands here until he gives it.
create table dealt_answer (
    id uuid primary key,
    attempt uuid not null references attempt (id),
    position integer not null,
    marker uuid not null,
    -- what the answer is called at the desk, so that it tells nothing of its author; the same for all its markers
    alias varchar(10) not null,
    dealt_at timestamp(6) with time zone not null,
    returned_at timestamp(6) with time zone,
    draft text not null,
    constraint dealt_answer_once unique (attempt, position, marker)
);

create index dealt_answer_marker on dealt_answer (marker);

-- Rows are only added: a correction is the next n of the same deal, with a reason.
create table given_mark (
    id uuid primary key,
    dealt uuid not null references dealt_answer (id),
    n integer not null,
    -- criterion=level, with a space between them
    levels varchar(1000) not null,
    remark varchar(4000) not null,
    reason varchar(1000) not null,
    given_at timestamp(6) with time zone not null,
    constraint given_mark_n unique (dealt, n)
);

create index given_mark_at on given_mark (given_at);
