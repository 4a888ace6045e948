-- What was marked again after the fact, by whom and why. Rows are only added; undoing is one more.

create table regrade (
    id uuid primary key,
    run uuid not null,
    quiz_id varchar(60) not null,
    -- from 1 in a quiz of a run: in this order they hold
    n integer not null,
    item_id varchar(60) not null,
    item_revision uuid not null references item_revision (id),
    kind varchar(20) not null,
    details text not null,
    reason varchar(1000) not null,
    set_by uuid not null,
    set_at timestamp(6) with time zone not null,
    -- attempts whose marks it changed at once
    changed integer not null,
    undoes uuid references regrade (id),
    constraint regrade_n unique (run, quiz_id, n),
    constraint regrade_undone_once unique (undoes)
);

create index regrade_quiz on regrade (quiz_id);
create index regrade_at on regrade (set_at);

-- By which a mark was given again; null for the first marking.
alter table attempt_mark add column regrade uuid references regrade (id);

create index attempt_mark_regrade on attempt_mark (regrade);
