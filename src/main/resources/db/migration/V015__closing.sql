-- Attempts that a lead closed so that the trainee may begin a new one. The attempt and all its steps stay.
create table attempt_closing (
    attempt uuid primary key references attempt (id),
    closed_by uuid not null,
    closed_at timestamp(6) with time zone not null,
    reason varchar(1000) not null
);
