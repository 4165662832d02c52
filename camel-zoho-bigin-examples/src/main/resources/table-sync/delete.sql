delete from contacts where id = cast(:#CamelZohoBiginRecordId as bigint)
