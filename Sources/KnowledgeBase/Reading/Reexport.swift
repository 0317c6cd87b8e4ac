import Export
import Storage

// What a caller of the knowledge base meets, so that commands need no other module.

public typealias StorageError = Storage.StorageError
public typealias AmbiguousName = Storage.AmbiguousName
public typealias QueryPlan = Storage.QueryPlan
public typealias OfficeHolder = Storage.OfficeHolder
public typealias SearchHit = Storage.SearchHit
public typealias DatabaseInfo = Storage.DatabaseInfo
public typealias ExportFormat = Export.ExportFormat
public typealias CSV = Export.CSV
